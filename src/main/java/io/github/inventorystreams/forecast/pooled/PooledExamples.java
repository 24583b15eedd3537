package io.github.inventorystreams.forecast.pooled;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.smoothing.Comb3;
import io.github.inventorystreams.forecast.smoothing.Fitted;
import java.util.List;

/**
 * The training examples of one SKU: at origins a week apart, what was known and what followed.
 *
 * @param features by example
 * @param targets the demand that followed, in units of the {@link PooledFeatures#scale}
 * @param weights greater where demand is steadier: an error there costs more of what a forecast is
 *     worth
 */
record PooledExamples(double[][] features, double[] targets, double[] weights) {
  static final int MAX_ORIGINS = 52;
  private static final int EVERY_DAYS = 7;
  private static final int MIN_HISTORY_DAYS = 56;
  private static final double GREATEST_WEIGHT = 10;

  static PooledExamples of(
      DemandHistory history, PooledDemand pool, int horizon, List<String> flags) {
    ObservedDemand observed = new ObservedDemand(history);
    Fitted fitted = Comb3.fitted(observed, pool);
    PooledFeatures known = new PooledFeatures(observed, fitted, horizon, flags);
    int every = Math.max(1, EVERY_DAYS / history.daysPerBucket());
    int first = Math.max(MIN_HISTORY_DAYS / history.daysPerBucket(), fitted.firstOrigin());
    int last = observed.buckets() - horizon;
    int count = last < first ? 0 : Math.min(MAX_ORIGINS, 1 + (last - first) / every);
    PooledExamples examples =
        new PooledExamples(new double[count][], new double[count], new double[count]);
    for (int i = 0; i < count; i++) {
      int origin = last - i * every;
      double scale = known.scale(origin);
      examples.features[i] = known.at(origin);
      examples.targets[i] = known.actual(origin) / scale;
      examples.weights[i] = scale / Math.max(scale / GREATEST_WEIGHT, known.deviation(origin));
    }
    return examples;
  }
}
