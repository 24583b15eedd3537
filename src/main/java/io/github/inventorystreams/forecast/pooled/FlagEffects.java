package io.github.inventorystreams.forecast.pooled;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.smoothing.Fitted;
import java.util.Arrays;
import java.util.List;

/**
 * The effects of flags on one SKU, as how much more, or less, it sells than was forecast a week
 * before while a flag is on, and while it is off: its demand over the forecast of those buckets in
 * the last year, beside that of all its buckets, which enters once, however many flags there are.
 * Each of these ratios is drawn towards 1 by some units that went as forecast. A flag that did not
 * change in that year shows nothing.
 */
final class FlagEffects {
  private static final int YEAR_DAYS = 364;
  private static final int BEFORE_DAYS = 7;
  private static final double UNITS_AS_FORECAST = 20;

  private final ObservedDemand observed;
  private final int first;

  /** By bucket from {@link #first} on: what was forecast a week before. */
  private final double[] forecast;

  /** Demand over forecast, whether flags are on or off. */
  private final double common;

  private FlagEffects(ObservedDemand observed, Fitted fitted, int before, int first) {
    this.observed = observed;
    this.first = first;
    forecast = new double[observed.buckets() - first];
    for (int i = 0; i < forecast.length; i++) {
      int bucket = first + i;
      forecast[i] = fitted.mean(bucket - before, before) * observed.exposure(bucket);
    }
    common =
        (UNITS_AS_FORECAST + observed.demand(first, observed.buckets()))
            / (UNITS_AS_FORECAST + Arrays.stream(forecast).sum());
  }

  /** Factors for the buckets ahead of a fit; all 1 without flags that are known of any of them. */
  static double[] ahead(ObservedDemand observed, Fitted fitted, int horizon) {
    double[] factors = new double[horizon];
    Arrays.fill(factors, 1);
    int buckets = observed.buckets();
    int daysPerBucket = observed.history().daysPerBucket();
    int before = Math.max(1, BEFORE_DAYS / daysPerBucket);
    int from = Math.max(fitted.firstOrigin(), buckets - YEAR_DAYS / daysPerBucket) + before;
    List<double[]> flags =
        Arrays.stream(observed.history().regressors().values())
            .filter(values -> values.length > buckets && EventFlags.isFlag(values))
            .filter(flag -> changes(flag, from, buckets))
            .toList();
    if (flags.isEmpty()) {
      return factors;
    }
    FlagEffects effects = new FlagEffects(observed, fitted, before, from);
    Arrays.fill(factors, effects.common);
    for (double[] flag : flags) {
      double[] ofFlag = effects.of(flag);
      for (int ahead = 0; ahead < Math.min(horizon, flag.length - buckets); ahead++) {
        factors[ahead] *= ofFlag[(int) flag[buckets + ahead]];
      }
    }
    return factors;
  }

  private static boolean changes(double[] flag, int from, int to) {
    return from < to && Arrays.stream(flag, from, to).distinct().count() > 1;
  }

  /** While it is off, and while it is on, beside what is common to both. */
  private double[] of(double[] flag) {
    double[] sold = {UNITS_AS_FORECAST, UNITS_AS_FORECAST};
    double[] expected = {UNITS_AS_FORECAST, UNITS_AS_FORECAST};
    for (int i = 0; i < forecast.length; i++) {
      int on = (int) flag[first + i];
      sold[on] += observed.demand(first + i);
      expected[on] += common * forecast[i];
    }
    return new double[] {sold[0] / expected[0], sold[1] / expected[1]};
  }
}
