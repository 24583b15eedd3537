package io.github.inventorystreams.event;

/**
 * The accuracy with which a method has lately forecast a SKU, measured from earlier days as if
 * nothing later were known, beside the two yardsticks that cost nothing.
 *
 * @param origins from how many days it was measured, of those after which there mostly was stock;
 *     with 0 all else is 0
 * @param demand units that were sold after them, over the protection interval each
 * @param wape sum of the absolute errors by {@code demand}
 * @param seasonalNaiveWape that of repeating the last week
 * @param mean28Wape that of the mean of the last 28 days
 * @param bias sum of forecast less demand by {@code demand}
 * @param coverage95 share of origins after which demand was within the 95 % quantile
 */
public record ForecastAccuracy(
    int origins,
    double demand,
    double wape,
    double seasonalNaiveWape,
    double mean28Wape,
    double bias,
    double coverage95) {

  /** Too short a history to measure. */
  public static final ForecastAccuracy UNKNOWN = new ForecastAccuracy(0, 0, 0, 0, 0, 0, 0);
}
