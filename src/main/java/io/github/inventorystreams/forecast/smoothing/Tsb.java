package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;

/**
 * Smooths the size of demands and the probability that there is one (Teunter, Syntetos and Babai
 * 2011). The probability falls in every bucket without demand, so a SKU that is phased out runs
 * down, which Croston's never does. Buckets count by their in-stock share.
 */
final class Tsb extends FittedMethod {
  private static final double[] SIZE_ALPHAS = {.02, .05, .1, .2, .3};
  private static final double[] CHANCE_BETAS = {.01, .02, .05, .1, .2, .3};

  Tsb() {
    super("tsb", history -> Suitability.atLeast(history, WarmUp.SHORT_DAYS));
  }

  @Override
  LevelPath fit(ObservedDemand observed, PooledDemand pool) {
    double[] best = new double[observed.buckets() + 1];
    double leastError = Double.POSITIVE_INFINITY;
    for (double alpha : SIZE_ALPHAS) {
      double[] levels =
          Grid.best(CHANCE_BETAS, observed, (beta, tried) -> smooth(observed, alpha, beta, tried));
      double error = Grid.error(observed, levels);
      if (error < leastError) {
        leastError = error;
        best = levels;
      }
    }
    return new LevelPath(WarmUp.longEnd(observed), best);
  }

  /** Begins with what the first two weeks show. */
  private static void smooth(ObservedDemand observed, double alpha, double beta, double[] levels) {
    int start = WarmUp.shortEnd(observed);
    int bought = 0;
    for (int bucket = 0; bucket < start; bucket++) {
      bought += observed.demand(bucket) > 0 ? 1 : 0;
    }
    double exposure = observed.exposure(0, start);
    double chance = exposure > 0 ? Math.min(1, bought / exposure) : 0;
    double size = bought > 0 ? observed.demand(0, start) / bought : 0;
    smooth(observed, start, alpha, beta, new double[] {chance, size}, levels);
  }

  /**
   * @param first chance and size before the bucket {@code start}
   */
  static void smooth(
      ObservedDemand observed,
      int start,
      double alpha,
      double beta,
      double[] first,
      double[] levels) {
    double chance = first[0];
    double size = first[1];
    for (int bucket = 0; bucket < observed.buckets(); bucket++) {
      levels[bucket] = chance * size;
      if (bucket < start) {
        continue;
      }
      double demand = observed.demand(bucket);
      if (demand > 0) {
        size += (size == 0 ? 1 : alpha) * (demand - size);
        chance += beta * (1 - chance);
      } else {
        chance -= beta * observed.exposure(bucket) * chance;
      }
    }
    levels[observed.buckets()] = chance * size;
  }
}
