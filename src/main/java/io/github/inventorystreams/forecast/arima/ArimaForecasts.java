package io.github.inventorystreams.forecast.arima;

import io.github.inventorystreams.forecast.PastForecasts;

/** The forecasts of a fitted model from any bucket of its series on, by its recursion. */
final class ArimaForecasts implements PastForecasts {
  private final double mean;
  private final double[] arWeights;
  private final double[] maWeights;
  private final int firstOrigin;

  /** Backcasts and series, less the mean. */
  private final double[] values;

  /** One-step errors of {@link #values}. */
  private final double[] errors;

  private final int backcasts;

  /**
   * @param firstOrigin the first bucket from which on the errors tell of the model
   */
  ArimaForecasts(ArimaFit fit, double[] series, int firstOrigin) {
    mean = fit.model().mean();
    arWeights = fit.model().arWeights();
    maWeights = fit.model().maWeights();
    this.firstOrigin = firstOrigin;
    backcasts = fit.backcasts().length;
    values = new double[backcasts + series.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i < backcasts ? fit.backcasts()[i] : series[i - backcasts]) - mean;
    }
    errors = new double[values.length];
    for (int i = arWeights.length; i < values.length; i++) {
      errors[i] = values[i] - step(values, errors, i);
    }
  }

  @Override
  public int firstOrigin() {
    return firstOrigin;
  }

  @Override
  public double sum(int origin, int buckets) {
    double sum = 0;
    for (double bucket : from(origin, buckets)) {
      sum += bucket;
    }
    return sum;
  }

  /** The mean of each bucket from {@code origin} on, given those before it; never below 0. */
  double[] from(int origin, int buckets) {
    int memory = Math.max(arWeights.length, maWeights.length);
    int start = Math.min(memory, backcasts + origin);
    double[] path = new double[start + buckets];
    double[] pathErrors = new double[path.length];
    System.arraycopy(values, backcasts + origin - start, path, 0, start);
    System.arraycopy(errors, backcasts + origin - start, pathErrors, 0, start);
    double[] means = new double[buckets];
    for (int ahead = 0; ahead < buckets; ahead++) {
      path[start + ahead] = step(path, pathErrors, start + ahead);
      means[ahead] = Math.max(0, mean + path[start + ahead]);
    }
    return means;
  }

  private double step(double[] values, double[] errors, int at) {
    double next = 0;
    for (int lag = 1; lag <= Math.min(arWeights.length, at); lag++) {
      next += arWeights[lag - 1] * values[at - lag];
    }
    for (int lag = 1; lag <= Math.min(maWeights.length, at); lag++) {
      next += maWeights[lag - 1] * errors[at - lag];
    }
    return next;
  }
}
