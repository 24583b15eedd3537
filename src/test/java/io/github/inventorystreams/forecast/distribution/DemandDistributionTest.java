package io.github.inventorystreams.forecast.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.Histories;
import io.github.inventorystreams.forecast.PooledDemand;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DemandDistributionTest {
  private static final int DAYS_AHEAD = 10;

  static List<String> names() {
    return ForecastMethods.names();
  }

  private static ForecastMethod method(String name) {
    return ForecastMethods.byName(name).orElseThrow();
  }

  @Test
  void knowsItsMethods() {
    assertThat(ForecastMethods.names()).isSorted().contains("comb3", "pooled", "ses");
    assertThat(ForecastMethods.byName("ses")).map(ForecastMethod::name).contains("ses");
    assertThat(ForecastMethods.byName("SES")).isEmpty();
    assertThat(ForecastMethods.DEFAULT.name()).isEqualTo("pooled");
  }

  /** With errors too few to judge by, demand is taken for nearly Poisson (Commons Math). */
  @ParameterizedTest
  @MethodSource("names")
  void shortHistoryIsTakenForPoisson(String name) {
    CumulativeDemand cumulative =
        method(name)
            .forecast(Histories.repeated(5, 3), PooledDemand.NEUTRAL, DAYS_AHEAD)
            .cumulative();
    PoissonDistribution reference = new PoissonDistribution(30);
    for (double probability : new double[] {.05, .5, .9, .95, .99}) {
      assertThat(cumulative.quantile(DAYS_AHEAD, probability))
          .isCloseTo(reference.inverseCumulativeProbability(probability), within(1.0));
    }
  }

  private static double spread(DemandHistory history, int days) {
    CumulativeDemand cumulative =
        method("ses").forecast(history, PooledDemand.NEUTRAL, days).cumulative();
    return cumulative.quantile(days, 0.95) - cumulative.quantile(days, 0.05);
  }

  /** Weeks of 0 and of 2 a day: if days were independent it would be 2 x 1.645 x sqrt(7) = 8.7. */
  @Test
  void spreadGrowsWithDaysThatGoTogether() {
    assertThat(spread(Histories.repeated(364, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2), 7))
        .isGreaterThan(2 * 8.7);
  }

  /**
   * Days of 0 and of 10 in turn cancel out over ten days. If they were independent the spread would
   * be 2 x 1.645 x sqrt(250) = 52; it is the mean of nearly 0 and of 2 x 1.645 x sqrt(51) = 23.
   */
  @Test
  void spreadShrinksWithDaysThatMakeUpForEachOther() {
    assertThat(spread(Histories.repeated(364, 0, 10), 10)).isBetween(10.0, 15.0);
  }

  /** Errors of 10 each day; 12 windows of 20 days are too few: 2 x 1.645 x 10 x sqrt(20) = 147. */
  @Test
  void fewWindowsAreTakenForIndependentDays() {
    assertThat(spread(Histories.repeated(45, 0, 20), 20)).isBetween(135.0, 160.0);
  }

  @ParameterizedTest
  @MethodSource("names")
  void quantilesRiseWithTheProbabilityAndAreNeverNegative(String name) {
    for (long seed = 0; seed < 40; seed++) {
      RandomGenerator random = new Well19937c(seed);
      double[] demand =
          Histories.negativeBinomial(
              random, 30 * (1 + random.nextInt(12)), 0.2, 0.05 + 5 * random.nextDouble());
      CumulativeDemand cumulative =
          method(name)
              .forecast(Histories.inStock(demand), PooledDemand.NEUTRAL, DAYS_AHEAD)
              .cumulative();
      for (int days = 1; days <= DAYS_AHEAD; days += 3) {
        double last = 0;
        for (double probability = 0.01; probability < 1; probability += 0.01) {
          double quantile = cumulative.quantile(days, probability);
          assertThat(quantile)
              .as("seed %d: %d days at %s", seed, days, probability)
              .isGreaterThanOrEqualTo(last);
          last = quantile;
        }
      }
    }
  }

  /** How often the true sum of the next days is within the quantile, over many series. */
  @ParameterizedTest
  @CsvSource({"seasonal-mean, 1e6", "ses, 1e6", "seasonal-mean, 1", "ses, 1"})
  void quantilesCoverAsOftenAsTheyPromise(String name, double r) {
    long seed = 20_26;
    RandomGenerator random = new Well19937c(seed);
    int series = 1500;
    double[] promised = {0.5, 0.9, 0.95, 0.99};
    int[] covered = new int[promised.length];
    for (int i = 0; i < series; i++) {
      double[] all =
          Histories.negativeBinomial(random, 200 + DAYS_AHEAD, r, 0.5 + 6 * random.nextDouble());
      CumulativeDemand cumulative =
          method(name)
              .forecast(
                  Histories.inStock(Arrays.copyOf(all, 200)), PooledDemand.NEUTRAL, DAYS_AHEAD)
              .cumulative();
      double actual = Arrays.stream(all, 200, 200 + DAYS_AHEAD).sum();
      for (int q = 0; q < promised.length; q++) {
        if (actual <= cumulative.quantile(DAYS_AHEAD, promised[q])) {
          covered[q]++;
        }
      }
    }
    double[] tolerance = {0.05, 0.03, 0.025, 0.02};
    for (int q = 0; q < promised.length; q++) {
      assertThat((double) covered[q] / series)
          .as("seed %d: coverage of the quantile %s", seed, promised[q])
          .isCloseTo(promised[q], within(tolerance[q]));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void sameHistorySameForecast(String name) {
    DemandHistory history = Histories.inStock(Histories.poisson(new Well19937c(7), 300, 4));
    Forecast first = method(name).forecast(history, PooledDemand.NEUTRAL, DAYS_AHEAD);
    Forecast second = method(name).forecast(history, PooledDemand.NEUTRAL, DAYS_AHEAD);
    assertThat(first.perBucket()).isEqualTo(second.perBucket());
    assertThat(second.cumulative().quantile(3, 0.5)).isPositive();
    assertThat(first.cumulative().quantile(7, 0.95))
        .isEqualTo(second.cumulative().quantile(7, 0.95))
        .isEqualTo(first.cumulative().quantile(7, 0.95));
  }

  @ParameterizedTest
  @MethodSource("names")
  void gapsInStockHardlyChangeTheSpread(String name) {
    long seed = 11;
    RandomGenerator random = new Well19937c(seed);
    DemandHistory full = Histories.inStock(Histories.negativeBinomial(random, 364, 1, 9));
    DemandHistory gaps = Histories.inStock(full.demand().clone());
    for (int day = 0; day < 364; day += 5) {
      gaps.demand()[day] = 0;
      gaps.inStockShare()[day] = 0;
    }
    double expected =
        method(name)
            .forecast(full, PooledDemand.NEUTRAL, DAYS_AHEAD)
            .cumulative()
            .quantile(10, 0.95);
    assertThat(
            method(name)
                .forecast(gaps, PooledDemand.NEUTRAL, DAYS_AHEAD)
                .cumulative()
                .quantile(10, 0.95))
        .as("seed %d", seed)
        .isCloseTo(expected, within(0.15 * expected));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "11, 0.5", "5, 0", "5, 1", "5, NaN"})
  void refusesWhatItDoesNotKnow(int days, double probability) {
    CumulativeDemand cumulative =
        method("ses")
            .forecast(Histories.repeated(60, 3), PooledDemand.NEUTRAL, DAYS_AHEAD)
            .cumulative();
    assertThatIllegalArgumentException().isThrownBy(() -> cumulative.quantile(days, probability));
  }
}
