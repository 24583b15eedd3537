package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import java.util.function.DoubleUnaryOperator;

/** Chooses a smoothing constant by the one-step squared errors of the levels that it gives. */
final class Grid {
  private Grid() {}

  /** Writes the levels before each bucket and, last, after all. */
  @FunctionalInterface
  interface Smoothing {
    void write(double constant, double[] levels);
  }

  /** The constant with the least error; the first of those that have it. */
  static double least(double[] constants, DoubleUnaryOperator error) {
    double best = constants[0];
    double leastError = Double.POSITIVE_INFINITY;
    for (double constant : constants) {
      double itsError = error.applyAsDouble(constant);
      if (itsError < leastError) {
        leastError = itsError;
        best = constant;
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
