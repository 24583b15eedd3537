package io.github.inventorystreams.forecast.smoothing;

/**
 * The levels of several smoothing constants, averaged instead of the best one alone: over some
 * dozens of long buckets, which constant did best is mostly chance, and the average errs less
 * (Kolassa, International Journal of Forecasting 27, 2011).
 *
 * <p>A constant weighs {@code (least squares / its squares) ^ (n / 8)}, with n errors: the
 * likelihood of normal errors to the power of a quarter, since the errors of demand are not normal
 * and a few large ones should not decide.
 */
final class WeightedLevels {
  private static final double MIN_SQUARES = 1e-9;

  private final double[] sums;
  private final double leastSquares;
  private final double power;
  private double weights;

  /**
   * @param buckets of the history
   * @param leastSquares the least sum of squared errors of a constant
   * @param errors of how many errors
   */
  WeightedLevels(int buckets, double leastSquares, int errors) {
    this.sums = new double[buckets + 1];
    this.leastSquares = Math.max(MIN_SQUARES, leastSquares);
    this.power = errors / 8.0;
  }

  /** Adds the levels that a constant gives, before each bucket and, last, after all. */
  void add(double[] levels, double squares) {
    double weight = Math.pow(leastSquares / Math.max(MIN_SQUARES, squares), power);
    weights += weight;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * levels[i];
    }
  }

  double[] average() {
    double[] average = new double[sums.length];
    for (int i = 0; i < sums.length; i++) {
      average[i] = sums[i] / weights;
    }
    return average;
  }
}
