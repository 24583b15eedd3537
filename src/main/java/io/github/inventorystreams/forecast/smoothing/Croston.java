package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;
import java.util.Arrays;

/**
 * Smooths the sizes of demands and the time in stock between them apart from each other (Croston
 * 1972), perhaps with the correction for bias of Syntetos and Boylan 2005 (SBA): the forecast is
 * {@code (1 - alpha / 2) size / interval}. Both begin with the first demand; the constant is the
 * one of a grid with the least one-step squared error.
 */
final class Croston extends FittedMethod {
  private static final double[] ALPHAS = {.02, .05, .1, .15, .2, .3};
  private static final int MIN_BUYINGS = 2;

  private final boolean corrected;
  private final double[] alphas;

  private Croston(String name, boolean corrected, double... alphas) {
    super(name, history -> Suitability.alive(history, WarmUp.SHORT_DAYS, MIN_BUYINGS));
    this.corrected = corrected;
    this.alphas = alphas;
  }

  static Croston plain(double... alphas) {
    return new Croston("croston", false, alphas.length == 0 ? ALPHAS : alphas);
  }

  static Croston syntetosBoylan(double... alphas) {
    return new Croston("sba", true, alphas.length == 0 ? ALPHAS : alphas);
  }

  @Override
  LevelPath fit(ObservedDemand observed, PooledDemand pool) {
    return new LevelPath(
        WarmUp.longEnd(observed),
        Grid.best(alphas, observed, (alpha, levels) -> smooth(observed, alpha, levels)));
  }

  private void smooth(ObservedDemand observed, double alpha, double[] levels) {
    double bias = corrected ? 1 - alpha / 2 : 1;
    double size = 0;
    double interval = 0;
    double waited = 0;
    double level = 0;
    Arrays.fill(levels, 0);
    for (int bucket = 0; bucket < observed.buckets(); bucket++) {
      levels[bucket] = level;
      waited += observed.exposure(bucket);
      double demand = observed.demand(bucket);
      if (demand > 0) {
        boolean first = size == 0;
        size += (first ? 1 : alpha) * (demand - size);
        interval += (first ? 1 : alpha) * (waited - interval);
        level = bias * size / interval;
        waited = 0;
      }
    }
    levels[observed.buckets()] = level;
  }
}
