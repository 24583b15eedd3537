package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;

/** Chooses a smoothing constant by the one-step squared errors of the levels that it gives. */
final class Grid {
  private Grid() {}

  /** Writes the levels before each bucket and, last, after all. */
  @FunctionalInterface
  interface Smoothing {
    void write(double constant, double[] levels);
  }

  /** The place of the least error; the first of those that have it. */
  static int least(double[] errors) {
    int best = 0;
    double leastError = Double.POSITIVE_INFINITY;
    for (int i = 0; i < errors.length; i++) {
      if (errors[i] < leastError) {
        leastError = errors[i];
        best = i;
      }
    }
    return best;
  }

  static double[] best(double[] constants, ObservedDemand observed, Smoothing smoothing) {
    double[] best = new double[observed.buckets() + 1];
    double[] tried = new double[observed.buckets() + 1];
    double leastError = Double.POSITIVE_INFINITY;
    for (double constant : constants) {
      smoothing.write(constant, tried);
      double error = error(observed, tried);
      if (error < leastError) {
        leastError = error;
        double[] spare = best;
        best = tried;
        tried = spare;
      }
    }
    return best;
  }

  /** The sum of squares after the first two weeks. */
  static double error(ObservedDemand observed, double[] levels) {
    double squares = 0;
    for (int bucket = WarmUp.shortEnd(observed); bucket < observed.buckets(); bucket++) {
      double error = observed.demand(bucket) - observed.exposure(bucket) * levels[bucket];
      squares += error * error;
    }
    return squares;
  }
}
