package io.github.inventorystreams.forecast.distribution;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The distribution of future demand around a method's mean, by the errors that the method has made.
 *
 * <p>A quantile is the average of two: of the negative binomial distribution with the forecast mean
 * and the mean square of the errors as variance, and of the mean plus the empirical quantile of the
 * errors. The first is smooth and knows that demand is counted, the second knows the real shape;
 * together they are closer than either. The variance is at least 1.02 times the mean. With few
 * errors the second is left out, and with fewer still the variance is that of nearly Poisson
 * demand.
 */
public final class DemandDistribution implements CumulativeDemand {
  private static final double MIN_VARIANCE_TO_MEAN = 1.02;
  private static final int ERRORS_FOR_VARIANCE = 28;
  private static final int ERRORS_FOR_QUANTILES = 56;

  private final double[] perDay;
  private final SortedErrors errors;

  /** Made when first asked for; made twice by two threads, it is the same. */
  private final AtomicReferenceArray<Sum> sums;

  /**
   * @param perDay the mean of each bucket ahead, units
   * @param errors of the method that forecast it
   */
  public DemandDistribution(double[] perDay, SortedErrors errors) {
    this.perDay = perDay;
    this.errors = errors;
    this.sums = new AtomicReferenceArray<>(perDay.length + 1);
  }

  @Override
  public double quantile(int days, double probability) {
    if (days < 1 || days > perDay.length || !(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "No quantile %s over %d of %d days".formatted(probability, days, perDay.length));
    }
    Sum sum = sums.get(days);
    if (sum == null) {
      sum = sumOver(days);
      sums.set(days, sum);
    }
    return sum.quantile(probability);
  }

  private Sum sumOver(int days) {
    double mean = 0;
    for (int day = 0; day < days; day++) {
      mean += perDay[day];
    }
    double[] ownErrors = errors.over(days);
    double variance = Math.max(errorVariance(ownErrors, days), MIN_VARIANCE_TO_MEAN * mean);
    boolean enough = ownErrors.length >= ERRORS_FOR_QUANTILES;
    return new Sum(mean, new NegativeBinomial(mean, variance), enough ? ownErrors : new double[0]);
  }

  /** Of the errors over as many days, else as if those of single days were independent, else 0. */
  private double errorVariance(double[] ownErrors, int days) {
    if (ownErrors.length >= ERRORS_FOR_VARIANCE) {
      return meanSquare(ownErrors);
    }
    double[] errorsOfOneDay = errors.over(1);
    return errorsOfOneDay.length >= ERRORS_FOR_VARIANCE ? days * meanSquare(errorsOfOneDay) : 0;
  }

  private static double meanSquare(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum / values.length;
  }

  /** One distribution; without {@code sortedErrors} it is the negative binomial alone. */
  private record Sum(double mean, NegativeBinomial counts, double[] sortedErrors) {

    double quantile(double probability) {
      double ofCounts = counts.quantile(probability);
      if (sortedErrors.length == 0) {
        return ofCounts;
      }
      double ofErrors = Math.max(0, mean + errorQuantile(probability));
      return (ofCounts + ofErrors) / 2;
    }

    /** Linear between order statistics (type 7 of Hyndman and Fan 1996). */
    private double errorQuantile(double probability) {
      double rank = probability * (sortedErrors.length - 1);
      int below = (int) rank;
      int above = Math.min(below + 1, sortedErrors.length - 1);
      return sortedErrors[below] + (rank - below) * (sortedErrors[above] - sortedErrors[below]);
    }
  }
}
