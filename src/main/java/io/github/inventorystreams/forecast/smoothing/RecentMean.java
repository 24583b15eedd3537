package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;

/**
 * The rate of the last 28 days, or of the last 4 longer buckets; the method that qualifies for
 * every history, and without any history the pool's rate.
 */
final class RecentMean extends FittedMethod {
  private static final int DAYS = 28;
  private static final int MIN_BUCKETS = 4;

  RecentMean() {
    super("mean28", Suitability::any);
  }

  @Override
  LevelPath fit(ObservedDemand observed, PooledDemand pool) {
    int daysPerBucket = observed.history().daysPerBucket();
    int window = Math.max(MIN_BUCKETS, DAYS / daysPerBucket);
    double[] levels = new double[observed.buckets() + 1];
    double level = pool.rateWeightDays() > 0 ? pool.ratePerDay() * daysPerBucket : 0;
    for (int origin = 0; origin <= observed.buckets(); origin++) {
      int from = Math.max(0, origin - window);
      // Without a moment in stock for so long, what was known before still stands.
      level = observed.exposure(from, origin) > 0 ? observed.rate(from, origin) : level;
      levels[origin] = level;
    }
    return new LevelPath(WarmUp.longEnd(observed), levels);
  }
}
