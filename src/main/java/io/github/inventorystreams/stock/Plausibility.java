package io.github.inventorystreams.stock;

import io.github.inventorystreams.forecast.DemandHistory;
import java.util.Arrays;

/**
 * The limits beyond which a quantity is far outside anything that a SKU has ever seen.
 *
 * <p>Demand is judged by the days on which something sold: it is implausible from the largest of
 * four figures on: so many times the median day; the median times {@code exp(3.5 x 1.4826 x MAD)},
 * with the median absolute deviation of the logarithms (the modified z-score of Iglewicz and
 * Hoaglin, How to Detect and Handle Outliers, 1993, on the scale on which demand is nearly
 * symmetric); twice the largest day; and {@value #MIN_DEMAND_UNITS} units. Median and MAD bend to
 * no single outlier (Hampel 1974).
 */
final class Plausibility {
  /** Fewer units than this are a person's usual purchase, however slowly the SKU sells. */
  private static final long MIN_DEMAND_UNITS = 20;

  /** Days with demand before which the usual one is not known. */
  private static final int MIN_DAYS = 5;

  private static final double MODIFIED_Z_SCORE = 3.5;
  private static final double MAD_TO_DEVIATION = 1.4826;

  /** Nobody moves so much of a SKU of which nothing is known; a scanned barcode says more. */
  private static final long MIN_UNKNOWN_UNITS = 1_000_000;

  /** What may be there is judged by what sells in so many days. */
  private static final double STOCK_DAYS = 90;

  /** A delivery of so little is none to stumble over. */
  private static final long MIN_STOCK_UNITS = 200;

  private Plausibility() {}

  /**
   * From how many units on a demand is implausible; 0 if nobody knows.
   *
   * @param multiple of a usual day; 0 = nothing is implausible
   */
  static long demandUnits(DemandHistory days, double multiple) {
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

  /** Whether so much is a scanned barcode, whatever is known of the SKU. */
  static boolean isBeyondAnything(long units) {
    return Math.abs(units) >= MIN_UNKNOWN_UNITS;
  }

  /** Whether so many units of demand wait for a person. */
  static boolean isDemandFarOff(BookChange change, long units) {
    long most = change.lastReview().implausibleUnits();
    return units >= (most > 0 ? most : MIN_UNKNOWN_UNITS);
  }

  /**
   * Whether a count, a delivery or an adjustment of so many units waits for a person.
   *
   * @param positionBefore on hand and on order before it
   */
  static boolean isStockFarOff(
      BookChange change, long units, long positionBefore, double multiple) {
    if (change.lastReview().implausibleUnits() == 0) {
      return units >= MIN_UNKNOWN_UNITS;
    }
    double usual =
        Math.max((double) positionBefore, STOCK_DAYS * change.lastReview().demandPerDay());
    return units >= Math.max(MIN_STOCK_UNITS, multiple * usual);
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
