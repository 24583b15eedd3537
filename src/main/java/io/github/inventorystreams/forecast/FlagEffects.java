package io.github.inventorystreams.forecast;

import java.util.Arrays;

/**
 * How much more, or less, one SKU sells while a flag is on: its demand then over what was forecast
 * of those buckets, against the same while it is off, each drawn towards 1 by some units that went
 * as forecast.
 */
final class FlagEffects {
  private static final int YEAR_DAYS = 364;
  private static final int LATELY_DAYS = 28;
  private static final double UNITS_AS_FORECAST = 20;

  private FlagEffects() {}

  /**
   * Factors for the buckets ahead, against the mix of the last four weeks that the level of a fit
   * stands for; all 1 without flags.
   */
  static double[] ahead(ObservedDemand observed, Fitted fitted, int horizon) {
    double[] factors = new double[horizon];
    Arrays.fill(factors, 1);
    int buckets = observed.buckets();
    int lately = Math.max(1, LATELY_DAYS / observed.history().daysPerBucket());
    for (double[] values : observed.history().regressors().values()) {
      if (buckets < lately || values.length < buckets + horizon || !Flags.isFlag(values)) {
        continue;
      }
      double effect = effect(values, observed, fitted);
      double on = Arrays.stream(values, buckets - lately, buckets).sum() / lately;
      double mix = 1 + on * (effect - 1);
      for (int ahead = 0; ahead < horizon; ahead++) {
        factors[ahead] *= (values[buckets + ahead] == 1 ? effect : 1) / mix;
      }
    }
    return factors;
  }

  private static double effect(double[] values, ObservedDemand observed, Fitted fitted) {
    double[] sold = {UNITS_AS_FORECAST, UNITS_AS_FORECAST};
    double[] forecast = {UNITS_AS_FORECAST, UNITS_AS_FORECAST};
    int buckets = observed.buckets();
    int year = YEAR_DAYS / observed.history().daysPerBucket();
    for (int bucket = Math.max(fitted.firstOrigin(), buckets - year); bucket < buckets; bucket++) {
      int on = (int) values[bucket];
      sold[on] += observed.demand(bucket);
      forecast[on] += fitted.mean(bucket, 0) * observed.exposure(bucket);
    }
    return sold[1] / forecast[1] * forecast[0] / sold[0];
  }
}
