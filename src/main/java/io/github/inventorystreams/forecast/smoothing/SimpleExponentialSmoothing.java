package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;
import java.util.Arrays;

/**
 * Simple exponential smoothing (Brown 1956): one level, the same forecast for every bucket ahead.
 * The smoothing constant is the one of a grid with the least one-step squared error; the first
 * level is the mean of the first two weeks.
 *
 * <p>Buckets count by their in-stock share: {@code level += alpha (sold - share x level)}, which is
 * the usual step towards what would have been sold, so a bucket without stock leaves the level
 * alone.
 */
final class SimpleExponentialSmoothing extends FittedMethod {
  private static final double[] ALPHAS = {.01, .02, .03, .05, .07, .1, .15, .2, .3, .5};

  private final double[] alphas;

  SimpleExponentialSmoothing() {
    this(ALPHAS);
  }

  SimpleExponentialSmoothing(double... alphas) {
    super("ses", Suitability::any);
    this.alphas = alphas;
  }

  @Override
  LevelPath fit(ObservedDemand observed, PooledDemand pool) {
    double[] levels = new double[observed.buckets() + 1];
    smooth(observed, alphas[Grid.least(squares(observed))], levels);
    return new LevelPath(WarmUp.shortEnd(observed), levels);
  }

  /** Of all constants of the grid, by how well each has done. */
  LevelPath averaged(ObservedDemand observed) {
    double[] levels = new double[observed.buckets() + 1];
    double leastError = Double.POSITIVE_INFINITY;
    for (double alpha : alphas) {
      leastError = Math.min(leastError, smooth(observed, alpha, levels));
    }
    WeightedLevels all = new WeightedLevels(observed.buckets(), leastError, observed.buckets());
    for (double alpha : alphas) {
      double error = smooth(observed, alpha, levels);
      all.add(levels, error);
    }
    return new LevelPath(WarmUp.shortEnd(observed), all.average());
  }

  /** The sum of the squared one-step errors of each constant, all of them in one pass. */
  private double[] squares(ObservedDemand observed) {
    int start = WarmUp.shortEnd(observed);
    double[] levels = new double[alphas.length];
    double[] squares = new double[alphas.length];
    Arrays.fill(levels, observed.rate(0, start));
    for (int bucket = start; bucket < observed.buckets(); bucket++) {
      double demand = observed.demand(bucket);
      double exposure = observed.exposure(bucket);
      for (int i = 0; i < levels.length; i++) {
        double error = demand - exposure * levels[i];
        squares[i] += error * error;
        levels[i] += alphas[i] * error;
      }
    }
    return squares;
  }

  /** Writes the levels and returns the sum of the squared one-step errors. */
  private static double smooth(ObservedDemand observed, double alpha, double[] levels) {
    int start = WarmUp.shortEnd(observed);
    double level = observed.rate(0, start);
    Arrays.fill(levels, 0, start, level);
    double squares = 0;
    for (int bucket = start; bucket < observed.buckets(); bucket++) {
      levels[bucket] = level;
      double error = observed.demand(bucket) - observed.exposure(bucket) * level;
      squares += error * error;
      level += alpha * error;
    }
    levels[observed.buckets()] = level;
    return squares;
  }
}
