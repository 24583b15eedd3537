package io.github.inventorystreams.event;

/** The stage of a SKU's life, which decides whether it is still bought. */
public enum Lifecycle {
  ACTIVE,
  /** What is there and on order is sold, and nothing more is ordered. */
  PHASE_OUT
}
