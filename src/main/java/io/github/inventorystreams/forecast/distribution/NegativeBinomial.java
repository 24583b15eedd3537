package io.github.inventorystreams.forecast.distribution;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;

/**
 * Quantiles of the negative binomial distribution by mean and variance, the usual model of counts
 * that spread wider than Poisson's (Syntetos and Boylan 2006): {@code r = mean^2 / (variance -
 * mean)} need not be whole, {@code p = mean / variance}.
 *
 * <p>Three ways, by size; the first two are exact:
 *
 * <ul>
 *   <li>small counts: the probabilities summed up from 0 by their recursion;
 *   <li>great and skewed: bisection on the distribution function, which is the regularised
 *       incomplete beta function I_p(r, k + 1);
 *   <li>great and little skewed, where that function converges slowly: the gamma distribution of
 *       the same mean, variance and skewness by the cube of Wilson and Hilferty 1931, off by less
 *       than 0.3 % of the mean. A normal one would ignore the skewness.
 * </ul>
 */
public final class NegativeBinomial {
  private static final double LARGEST_SUMMED_MEAN = 500;
  private static final double LARGEST_SUMMED_DEVIATION = 1000;
  private static final double SKEWNESS_FOR_CUBE = 0.5;

  private final double mean;
  private final double deviation;
  private final double skewness;
  private final double r;
  private final double p;

  /**
   * @param mean 0 or more; with 0 all quantiles are 0
   * @param variance above {@code mean}, or 0 as well
   */
  public NegativeBinomial(double mean, double variance) {
    this.mean = mean;
    this.deviation = Math.sqrt(variance);
    this.skewness = (2 * variance / mean - 1) / deviation;
    this.r = mean / (variance / mean - 1);
    this.p = mean / variance;
  }

  /** The least count whose distribution function reaches a probability above 0 and below 1. */
  public double quantile(double probability) {
    if (mean == 0) {
      return 0;
    }
    if (mean <= LARGEST_SUMMED_MEAN && deviation <= LARGEST_SUMMED_DEVIATION) {
      return bySum(probability);
    }
    return skewness < SKEWNESS_FOR_CUBE ? byCube(probability) : byBisection(probability);
  }

  private double bySum(double probability) {
    double term = Math.exp(r * Math.log(p));
    double sum = term;
    int count = 0;
    // The terms fall below the last digit of the sum before a probability next to 1 is reached.
    while (sum < probability && (term > Math.ulp(sum) || count < mean)) {
      term *= (count + r) / (count + 1) * (1 - p);
      sum += term;
      count++;
    }
    return count;
  }

  private double byCube(double probability) {
    double z = Math.sqrt(2) * Erf.erfInv(2 * probability - 1);
    double root = 1 + skewness * z / 6 - skewness * skewness / 36;
    double standardized = 2 / skewness * (root * root * root - 1);
    return Math.max(0, Math.ceil(mean + deviation * standardized - 0.5));
  }

  private double byBisection(double probability) {
    double below = -1;
    double reached = Math.ceil(mean);
    while (cumulative(reached) < probability) {
      below = reached;
      reached = 2 * reached + 1;
    }
    // Above 2^53 doubles are further apart than whole numbers.
    while (reached - below > Math.max(1, 2 * Math.ulp(reached))) {
      double middle = Math.floor((below + reached) / 2);
      if (cumulative(middle) < probability) {
        below = middle;
      } else {
        reached = middle;
      }
    }
    return reached;
  }

  private double cumulative(double count) {
    return Beta.regularizedBeta(p, r, count + 1);
  }
}
