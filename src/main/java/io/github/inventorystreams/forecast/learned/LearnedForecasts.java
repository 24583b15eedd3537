package io.github.inventorystreams.forecast.learned;

import io.github.inventorystreams.forecast.PastForecasts;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** The forecasts of trained models from any bucket of a history on. */
final class LearnedForecasts implements PastForecasts {
  private final DemandFeatures features;

  /** By origin, so that what a model says of its own rows need not be taken for a forecast. */
  private final IntFunction<Predictor> modelFor;

  private final int horizon;

  /** By origin: sums over the first buckets ahead. Made when first asked for. */
  private final AtomicReferenceArray<double[]> sums;

  LearnedForecasts(DemandFeatures features, IntFunction<Predictor> modelFor, int horizon) {
    this.features = features;
    this.modelFor = modelFor;
    this.horizon = horizon;
    this.sums = new AtomicReferenceArray<>(features.buckets() + 1);
  }

  @Override
  public int firstOrigin() {
    return DemandFeatures.WARM_UP;
  }

  @Override
  public double sum(int origin, int buckets) {
    double[] known = sums.get(origin);
    if (known == null) {
      known = new double[horizon + 1];
      double[] perBucket = from(origin, horizon);
      for (int ahead = 0; ahead < horizon; ahead++) {
        known[ahead + 1] = known[ahead] + perBucket[ahead];
      }
      sums.set(origin, known);
    }
    return known[buckets];
  }

  /** The mean of each bucket from {@code origin} on, given those before it; never below 0. */
  double[] from(int origin, int buckets) {
    Predictor model = modelFor.apply(origin);
    double[] row = new double[DemandFeatures.COUNT];
    double[] perBucket = new double[buckets];
    for (int ahead = 1; ahead <= buckets; ahead++) {
      features.write(origin, ahead, row, 0);
      perBucket[ahead - 1] = features.demand(origin, ahead, model.predict(row));
    }
    return perBucket;
  }
}
