package io.github.inventorystreams.forecast;

/** The rough computing time of a method for one SKU, which decides where it may run. */
public enum MethodCost {
  /** Below a millisecond: may run where events wait for it. */
  FAST,
  /** Milliseconds to seconds: belongs beside the stream of events. */
  SLOW
}
