package io.github.inventorystreams.forecast;

import java.util.Arrays;

/**
 * How much more, or less, one SKU sells than was forecast a week before while a flag is on, and
 * while it is off: its demand over the forecast of those buckets in the last year, each drawn
 * towards 1 by some units that went as forecast.
 */
final class FlagEffects {
  private static final int YEAR_DAYS = 364;
  private static final int BEFORE_DAYS = 7;
  private static final double UNITS_AS_FORECAST = 20;

  private FlagEffects() {}

  /** Factors for the buckets ahead of a fit; all 1 without flags. */
  static double[] ahead(ObservedDemand observed, Fitted fitted, int horizon) {
    double[] factors = new double[horizon];
    Arrays.fill(factors, 1);
    int buckets = observed.buckets();
    for (double[] flag : observed.history().regressors().values()) {
      if (flag.length >= buckets + horizon && Flags.isFlag(flag)) {
        double[] effects = effects(flag, observed, fitted);
        for (int ahead = 0; ahead < horizon; ahead++) {
          factors[ahead] *= effects[(int) flag[buckets + ahead]];
        }
      }
    }
    return factors;
  }

  /** While it is off, and while it is on. */
  private static double[] effects(double[] flag, ObservedDemand observed, Fitted fitted) {
    double[] sold = {UNITS_AS_FORECAST, UNITS_AS_FORECAST};
    double[] forecast = {UNITS_AS_FORECAST, UNITS_AS_FORECAST};
    int daysPerBucket = observed.history().daysPerBucket();
    int before = Math.max(1, BEFORE_DAYS / daysPerBucket);
    int first = Math.max(fitted.firstOrigin(), observed.buckets() - YEAR_DAYS / daysPerBucket);
    for (int bucket = first + before; bucket < observed.buckets(); bucket++) {
      int on = (int) flag[bucket];
      sold[on] += observed.demand(bucket);
      forecast[on] += fitted.mean(bucket - before, before) * observed.exposure(bucket);
    }
    return new double[] {sold[0] / forecast[0], sold[1] / forecast[1]};
  }
}
