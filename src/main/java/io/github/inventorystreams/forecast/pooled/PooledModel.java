package io.github.inventorystreams.forecast.pooled;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PastForecasts;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.PooledQuantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Quantiles of the demand over a horizon, learned from many SKUs together: what the history of one
 * can't show, such as how often a rise goes on, the others have seen. Trained off the hot path;
 * asking it takes microseconds. Immutable.
 */
public final class PooledModel implements PooledQuantiles {
  /** The quantiles that are learned. */
  private static final double[] PROBABILITIES = {.5, .9, .95, .99};

  private static final int MIN_EXAMPLES = 1_000;
  private static final int MAX_EXAMPLES = 60_000;

  private final int horizon;
  private final List<String> flags;
  private final FeatureBins bins;
  private final List<BoostedQuantile> quantiles;

  private PooledModel(
      int horizon, List<String> flags, FeatureBins bins, List<BoostedQuantile> quantiles) {
    this.horizon = horizon;
    this.flags = flags;
    this.bins = bins;
    this.quantiles = quantiles;
  }

  @Override
  public int horizon() {
    return horizon;
  }

  @Override
  public double[] probabilities() {
    return PROBABILITIES.clone();
  }

  /** The regressors that it was given. */
  List<String> flags() {
    return flags;
  }

  /**
   * Learns from what followed at earlier origins of the histories; nothing after their ends is
   * seen. Uses all cores.
   *
   * @param histories all with the same length of bucket; of a great many, every n-th is read
   * @param pool as of the end of the histories
   * @return nothing where there is too little to learn from
   */
  public static Optional<PooledModel> train(
      List<DemandHistory> histories, PooledDemand pool, int horizon) {
    int stride = 1 + histories.size() * PooledExamples.MAX_ORIGINS / MAX_EXAMPLES;
    List<String> flags = EventFlags.namesIn(histories);
    List<PooledExamples> parts =
        IntStream.range(0, (histories.size() + stride - 1) / stride)
            .parallel()
            .mapToObj(i -> PooledExamples.of(histories.get(i * stride), pool, horizon, flags))
            .toList();
    double[][] features =
        parts.stream().flatMap(part -> Arrays.stream(part.features())).toArray(double[][]::new);
    if (features.length < MIN_EXAMPLES) {
      return Optional.empty();
    }
    double[] targets =
        parts.stream().flatMapToDouble(part -> Arrays.stream(part.targets())).toArray();
    double[] weights =
        parts.stream().flatMapToDouble(part -> Arrays.stream(part.weights())).toArray();
    FeatureBins bins = FeatureBins.of(features);
    byte[][] binned = Arrays.stream(features).map(bins::of).toArray(byte[][]::new);
    List<BoostedQuantile> quantiles =
        IntStream.range(0, PROBABILITIES.length)
            .parallel()
            .mapToObj(i -> BoostedQuantile.train(binned, targets, weights, PROBABILITIES[i]))
            .toList();
    return Optional.of(new PooledModel(horizon, flags, bins, quantiles));
  }

  @Override
  public double[] quantiles(ObservedDemand observed, PastForecasts own) {
    PooledFeatures features = new PooledFeatures(observed, own, horizon, flags);
    int origin = observed.buckets();
    byte[] asked = bins.of(features.at(origin));
    double[] units = new double[PROBABILITIES.length];
    double least = 0;
    for (int i = 0; i < units.length; i++) {
      least = Math.max(least, quantiles.get(i).at(asked) * features.scale(origin));
      units[i] = least;
    }
    return units;
  }
}
