package io.github.inventorystreams.forecast;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The errors that a method has made over as many days as are to be forecast, in overlapping windows
 * over the last year (Trapero, Cardos and Kourentzes 2019): they hold what a textbook's {@code
 * sigma x sqrt(days)} leaves out, autocorrelation and the error of the level itself.
 */
final class ForecastErrors {
  private static final int MAX_MEMORY_DAYS = 379;
  private static final double MIN_EXPOSED_SHARE = 0.5;

  private final ObservedDemand observed;
  private final PastForecasts past;
  private final int firstOrigin;

  /**
   * Completed demand before each day from {@link #firstOrigin} on. Made when first asked for, since
   * of some forecasts only the mean is; made twice by two threads, it is the same.
   */
  private volatile double @Nullable [] actualBefore;

  ForecastErrors(ObservedDemand observed, PastForecasts past) {
    this.observed = observed;
    this.past = past;
    int days = observed.buckets();
    firstOrigin = Math.min(days, Math.max(past.firstOrigin(), days - MAX_MEMORY_DAYS));
  }

  private double[] actualBefore() {
    double[] known = actualBefore;
    if (known == null) {
      known = new double[observed.buckets() - firstOrigin + 1];
      for (int i = 0; i + 1 < known.length; i++) {
        int day = firstOrigin + i;
        known[i + 1] = known[i] + observed.completed(day, past.sum(day, 1));
      }
      actualBefore = known;
    }
    return known;
  }

  /**
   * Actual less forecast of each window, in ascending order.
   *
   * @return without the windows that were mostly out of stock, whose actual is mostly a forecast
   */
  double[] sorted(int days) {
    int windows = observed.buckets() - days - firstOrigin + 1;
    double[] errors = new double[Math.max(0, windows)];
    double[] before = actualBefore();
    int count = 0;
    for (int i = 0; i < windows; i++) {
      int origin = firstOrigin + i;
      if (observed.exposure(origin, origin + days) >= MIN_EXPOSED_SHARE * days) {
        double actual = before[i + days] - before[i];
        errors[count++] = actual - past.sum(origin, days);
      }
    }
    double[] sorted = Arrays.copyOf(errors, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
