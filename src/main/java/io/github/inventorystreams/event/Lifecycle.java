package io.github.inventorystreams.event;

/** Whether a SKU is still bought. */
public enum Lifecycle {
  ACTIVE,
  /** What is there and on order is sold, and nothing more is ordered. */
  PHASE_OUT
}
