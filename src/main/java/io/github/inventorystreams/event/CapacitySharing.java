package io.github.inventorystreams.event;

/** The rule by which a supplier's capacity is shared over the SKUs that compete for it. */
public enum CapacitySharing {
  /** So that all are covered for equally many days. */
  EQUAL_COVER,
  /** In proportion to what they ask for. */
  PROPORTIONAL,
  /** First those whose lack costs most. */
  PRIORITY
}
