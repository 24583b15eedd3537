package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.forecast.DemandHistory;
import java.util.Arrays;

/**
 * The units from which on a demand is far outside anything that a SKU has ever seen.
 *
 * <p>It is judged by the days on which something sold: implausible is the largest of four figures:
 * so many times the median day; the median times {@code exp(3.5 x 1.4826 x MAD)}, with the median
 * absolute deviation of the logarithms (the modified z-score of Iglewicz and Hoaglin, How to Detect
 * and Handle Outliers, 1993, on the scale on which demand is nearly symmetric); twice the largest
 * day; and {@value #MIN_DEMAND_UNITS} units. Median and MAD bend to no single outlier (Hampel
 * 1974).
 */
final class ImplausibleDemand {
  /** Fewer units than this are a person's usual purchase, however slowly the SKU sells. */
  private static final long MIN_DEMAND_UNITS = 20;

  /** Days with demand before which the usual one is not known. */
  private static final int MIN_DAYS = 5;

  private static final double MODIFIED_Z_SCORE = 3.5;
  private static final double MAD_TO_DEVIATION = 1.4826;

  private ImplausibleDemand() {}

  /**
   * From how many units on a demand is implausible; 0 if nobody knows.
   *
   * @param multiple of a usual day; 0 = nothing is implausible
   */
  static long fromUnits(DemandHistory days, double multiple) {
    double[] sold = Arrays.stream(days.demand()).filter(units -> units > 0).sorted().toArray();
    if (multiple <= 0 || sold.length < MIN_DAYS) {
      return 0;
    }
    double median = median(sold);
    double[] distances =
        Arrays.stream(sold).map(units -> Math.abs(Math.log(units / median))).sorted().toArray();
    double spread = median * Math.exp(MODIFIED_Z_SCORE * MAD_TO_DEVIATION * median(distances));
    double most =
        Math.max(
            Math.max(multiple * median, spread),
            Math.max(2 * sold[sold.length - 1], MIN_DEMAND_UNITS));
    return (long) Math.ceil(Math.min(most, Long.MAX_VALUE / 2.0));
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
