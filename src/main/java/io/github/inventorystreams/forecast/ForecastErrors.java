package io.github.inventorystreams.forecast;

import java.util.Arrays;

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

  /** Completed demand before each day from {@link #firstOrigin} on. */
  private final double[] actualBefore;

  ForecastErrors(ObservedDemand observed, PastForecasts past) {
    this.observed = observed;
    this.past = past;
    int days = observed.buckets();
    firstOrigin = Math.min(days, Math.max(past.firstOrigin(), days - MAX_MEMORY_DAYS));
    actualBefore = new double[days - firstOrigin + 1];
    for (int day = firstOrigin; day < days; day++) {
      int i = day - firstOrigin;
      actualBefore[i + 1] = actualBefore[i] + observed.completed(day, past.sum(day, 1));
    }
  }

  /**
   * Actual less forecast of each window, in ascending order.
   *
   * @return without the windows that were mostly out of stock, whose actual is mostly a forecast
   */
  double[] sorted(int days) {
    int windows = observed.buckets() - days - firstOrigin + 1;
    double[] errors = new double[Math.max(0, windows)];
    int count = 0;
    for (int i = 0; i < windows; i++) {
      int origin = firstOrigin + i;
      if (observed.exposure(origin, origin + days) >= MIN_EXPOSED_SHARE * days) {
        double actual = actualBefore[i + days] - actualBefore[i];
        errors[count++] = actual - past.sum(origin, days);
      }
    }
    double[] sorted = Arrays.copyOf(errors, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
