package io.github.inventorystreams.backtest;

/**
 * The course of one item in one bucket, in units.
 *
 * @param opening stock when it began
 * @param demand the true demand
 * @param sold the part of it that was served in this bucket
 * @param closing stock at its close; 0 with backorders
 * @param onOrder at the close, before new orders
 */
public record Period(
    int bucket, long opening, long received, long demand, long sold, long closing, long onOrder) {

  /** Demand that was not served in this bucket. */
  public long lost() {
    return demand - sold;
  }
}
