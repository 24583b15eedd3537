package io.github.inventorystreams.forecast;

/** How long a method takes for one SKU, roughly: it tells where it may run. */
public enum MethodCost {
  /** Below a millisecond: may run where events wait for it. */
  FAST,
  /** Milliseconds to seconds: belongs beside the stream of events. */
  SLOW
}
