package io.github.inventorystreams.replenishment;

/** A rule that says how much stock a SKU should have. Thread-safe and deterministic. */
@FunctionalInterface
public interface ReplenishmentPolicy {

  /** The level to order up to and the threshold to warn at, as seen at one review. */
  Target target(PolicyInput figures);
}
