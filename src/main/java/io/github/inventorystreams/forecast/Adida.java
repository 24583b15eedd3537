package io.github.inventorystreams.forecast;

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
  LevelPath fit(ObservedDemand observed, Pool pool) {
    int block = observed.season() > 1 ? observed.season() : BLOCK_OF_LONGER_BUCKETS;
    int buckets = observed.buckets();
    double[] levels = new double[buckets + 1];
    int start = Math.min(buckets, observed.firstExposed() + block);
    double bestAlpha = alphas[0];
    double leastError = Double.POSITIVE_INFINITY;
    for (double alpha : alphas) {
      double error = blocksError(observed, block, start, alpha);
      if (error < leastError) {
        leastError = error;
        bestAlpha = alpha;
      }
    }
    Arrays.fill(levels, 0, start, observed.rate(0, start));
    for (int end = start; end <= buckets; end++) {
      double before = end < start + block ? observed.rate(0, end) : levels[end - block];
      levels[end] = next(observed, block, end, before, bestAlpha);
    }
    return new LevelPath(WarmUp.longEnd(observed), levels);
  }

  /** Of the blocks that end with the history, the first of which gives the first level. */
  private static double blocksError(ObservedDemand observed, int block, int start, double alpha) {
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
