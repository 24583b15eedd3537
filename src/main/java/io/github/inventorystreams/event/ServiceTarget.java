package io.github.inventorystreams.event;

/** The measure of the stock that is kept against uncertainty. */
public enum ServiceTarget {
  /** The service level is the share of order cycles without a stock-out (alpha). */
  CYCLE_SERVICE,
  /** The service level is the share of the demand that is served from stock (beta). */
  FILL_RATE,
  /**
   * The service level follows from what a unit short and a unit too many cost: {@code p / (p + h)}.
   */
  COST_RATIO
}
