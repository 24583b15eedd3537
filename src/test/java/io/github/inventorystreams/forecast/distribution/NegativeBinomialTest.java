package io.github.inventorystreams.forecast.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegativeBinomialTest {
  private static final double[] PROBABILITIES = {.001, .05, .25, .5, .75, .9, .95, .99, .999};

  /** The reference is Commons Math's Pascal distribution, the same law for whole r. */
  @ParameterizedTest
  @CsvSource({"1, 0.5", "1, 0.01", "3, 0.2", "10, 0.9", "50, 0.3", "2, 0.0001", "9, 0.00001"})
  void agreesWithPascalForWholeR(int r, double p) {
    PascalDistribution reference = new PascalDistribution(r, p);
    NegativeBinomial distribution =
        new NegativeBinomial(reference.getNumericalMean(), reference.getNumericalVariance());
    for (double probability : PROBABILITIES) {
      assertThat(distribution.quantile(probability))
          .as("r %d p %s at %s", r, p, probability)
          // One count where the distribution function meets the probability within rounding.
          .isCloseTo(reference.inverseCumulativeProbability(probability), within(1.0));
    }
  }

  /** By hand: r = 0.5, p = 0.5 gives P(0) = 0.70711, P(1) = 0.17678, P(2) = 0.06629. */
  @Test
  void takesAnyR() {
    NegativeBinomial distribution = new NegativeBinomial(0.5, 1);
    assertThat(distribution.quantile(0.70)).isEqualTo(0);
    assertThat(distribution.quantile(0.71)).isEqualTo(1);
    assertThat(distribution.quantile(0.88)).isEqualTo(1);
    assertThat(distribution.quantile(0.89)).isEqualTo(2);
    assertThat(distribution.quantile(0.9501)).isEqualTo(2);
    assertThat(distribution.quantile(0.951)).isEqualTo(3);
  }

  /** Next to no overdispersion it is Poisson's, whose quantiles Commons Math knows. */
  @ParameterizedTest
  @CsvSource({"0.3", "12", "480", "600", "20000", "1000000"})
  void tendsToPoisson(double mean) {
    PoissonDistribution reference = new PoissonDistribution(mean);
    NegativeBinomial distribution = new NegativeBinomial(mean, 1.000001 * mean);
    for (double probability : PROBABILITIES) {
      assertThat(distribution.quantile(probability))
          .as("mean %s at %s", mean, probability)
          .isCloseTo(reference.inverseCumulativeProbability(probability), within(1.0));
    }
  }

  /** For great means the counting no longer matters and it is gamma's (Commons Math). */
  @ParameterizedTest
  @CsvSource({"1e6, 0.01", "1e6, 0.5", "1e6, 20", "1e6, 90", "1e6, 150", "1e6, 5000", "4e4, 110"})
  void tendsToGammaForGreatMeans(double mean, double shape) {
    GammaDistribution reference = new GammaDistribution(shape, mean / shape);
    NegativeBinomial distribution = new NegativeBinomial(mean, mean + mean * mean / shape);
    for (double probability : PROBABILITIES) {
      assertThat(distribution.quantile(probability))
          .as("shape %s at %s", shape, probability)
          .isCloseTo(reference.inverseCumulativeProbability(probability), within(3e-3 * mean));
    }
  }

  @Test
  void neverFallsWithTheProbability() {
    double[] means = {0, 1e-6, 0.02, 1, 30, 499, 501, 1e4, 1e6};
    double[] ratios = {1.02, 2, 50, 1e4, 1e6};
    for (double mean : means) {
      for (double ratio : ratios) {
        NegativeBinomial distribution = new NegativeBinomial(mean, mean * ratio);
        double last = 0;
        for (double probability = 0.01; probability < 1; probability += 0.01) {
          double quantile = distribution.quantile(probability);
          assertThat(quantile)
              .as("mean %s ratio %s at %s", mean, ratio, probability)
              .isFinite()
              .isGreaterThanOrEqualTo(last);
          last = quantile;
        }
      }
    }
  }

  @Test
  void endsForProbabilitiesNextToOne() {
    assertThat(new NegativeBinomial(5, 10).quantile(Math.nextDown(1.0))).isBetween(40.0, 200.0);
    assertThat(new NegativeBinomial(1e6, 1e7).quantile(Math.nextDown(1.0))).isFinite();
    assertThat(new NegativeBinomial(1e-3, 1e9).quantile(0.999)).isEqualTo(0);
  }
}
