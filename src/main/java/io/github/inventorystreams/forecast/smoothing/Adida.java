package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;
import java.util.Arrays;

/**
 * Aggregate, smooth, disaggregate (ADIDA; Nikolopoulos, Syntetos, Boylan, Petropoulos and
 * Assimakopoulos 2011): simple exponential smoothing of the sums over non-overlapping blocks,
 * counted back from the origin, shared out equally. Blocks of a week or of four longer buckets have
 * far fewer zeros than their parts.
 *
 * <p>Blocks count by their in-stock time, like the buckets of {@link SimpleExponentialSmoothing}.
 */
final class Adida extends FittedMethod {
  private static final double[] ALPHAS = {.05, .1, .15, .2, .3, .4, .5, .7};
  private static final int BLOCK_OF_LONGER_BUCKETS = 4;

  private final double[] alphas;

  Adida() {
    this(ALPHAS);
  }

  Adida(double... alphas) {
    super("adida", Suitability::any);
    this.alphas = alphas;
  }

  @Override
  LevelPath fit(ObservedDemand observed, PooledDemand pool) {
    double[] errors = Arrays.stream(alphas).map(alpha -> blocksError(observed, alpha)).toArray();
    double bestAlpha = alphas[Grid.least(errors)];
    return new LevelPath(WarmUp.longEnd(observed), levels(observed, bestAlpha));
  }

  /** Of all constants of the grid, by how well each has done. */
  LevelPath averaged(ObservedDemand observed) {
    double leastError = Double.POSITIVE_INFINITY;
    for (double alpha : alphas) {
      leastError = Math.min(leastError, blocksError(observed, alpha));
    }
    int buckets = observed.buckets();
    WeightedLevels all = new WeightedLevels(buckets, leastError, buckets / block(observed));
    for (double alpha : alphas) {
      all.add(levels(observed, alpha), blocksError(observed, alpha));
    }
    return new LevelPath(WarmUp.longEnd(observed), all.average());
  }

  private static int block(ObservedDemand observed) {
    return observed.season() > 1 ? observed.season() : BLOCK_OF_LONGER_BUCKETS;
  }

  private static int start(ObservedDemand observed) {
    return Math.min(observed.buckets(), observed.firstExposed() + block(observed));
  }

  private static double[] levels(ObservedDemand observed, double alpha) {
    int block = block(observed);
    int start = start(observed);
    double[] levels = new double[observed.buckets() + 1];
    Arrays.fill(levels, 0, start, observed.rate(0, start));
    for (int end = start; end <= observed.buckets(); end++) {
      double before = end < start + block ? observed.rate(0, end) : levels[end - block];
      levels[end] = next(observed, block, end, before, alpha);
    }
    return levels;
  }

  /** Of the blocks that end with the history, the first of which gives the first level. */
  private static double blocksError(ObservedDemand observed, double alpha) {
    int block = block(observed);
    int start = start(observed);
    int first = start + (observed.buckets() - start) % block;
    double level = observed.rate(0, first);
    double squares = 0;
    for (int end = first + block; end <= observed.buckets(); end += block) {
      double error =
          observed.demand(end - block, end) - observed.exposure(end - block, end) * level;
      squares += error * error;
      level += alpha * error / block;
    }
    return squares;
  }

  private static double next(
      ObservedDemand observed, int block, int end, double level, double alpha) {
    int from = Math.max(0, end - block);
    double error = observed.demand(from, end) - observed.exposure(from, end) * level;
    return level + alpha * error / block;
  }
}
