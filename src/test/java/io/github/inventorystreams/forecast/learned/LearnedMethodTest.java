package io.github.inventorystreams.forecast.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.PooledTraining;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnedMethodTest {

  static Stream<ForecastMethod> methods() {
    List<DemandHistory> shop =
        IntStream.range(0, 20)
            .mapToObj(sku -> Shops.inStock(Shops.weekly(100 + sku, 300, 0.3 + sku)))
            .toList();
    return Stream.concat(
        Stream.of(LearnedMethod.supportVectors(), LearnedMethod.randomForest()),
        Stream.of(PooledMeans.supportVectors(), PooledMeans.randomForest())
            .map(training -> training.method(training.train(shop))));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void weekIsFollowed(ForecastMethod method) {
    double[] demand = Shops.weekly(9, 364, 2);

    Forecast forecast = method.forecast(Shops.inStock(demand), PooledDemand.NEUTRAL, 14);

    assertThat(forecast.method()).isEqualTo(method.name());
    assertThat(forecast.mean(14)).isCloseTo(2 * 2 * 84, within(40.0));
    assertThat(forecast.perBucket()[6]).isGreaterThan(3 * forecast.perBucket()[0]);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void quantilesAreInOrderAboutTheMean(ForecastMethod method) {
    Forecast forecast =
        method.forecast(Shops.inStock(Shops.weekly(9, 364, 2)), PooledDemand.NEUTRAL, 14);

    double q50 = forecast.cumulative().quantile(14, .5);
    double q99 = forecast.cumulative().quantile(14, .99);
    assertThat(q50).isCloseTo(forecast.mean(14), within(20.0));
    assertThat(q99).isGreaterThan(q50 + 20).isLessThan(2 * q50);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void sameHistoryGivesTheSameForecast(ForecastMethod method) {
    DemandHistory history = Shops.inStock(Shops.skewed(3, 200));

    Forecast first = method.forecast(history, PooledDemand.NEUTRAL, 5);
    Forecast second = method.forecast(history, PooledDemand.NEUTRAL, 5);

    assertThat(second.perBucket()).containsExactly(first.perBucket());
    assertThat(second.cumulative().quantile(5, .95)).isEqualTo(first.cumulative().quantile(5, .95));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void whatIsAskedAllTheSameGetsAForecast(ForecastMethod method) {
    for (int days : new int[] {0, 1, 29, 40}) {
      Forecast forecast = method.forecast(Shops.inStock(new double[days]), PooledDemand.NEUTRAL, 3);
      assertThat(Arrays.stream(forecast.perBucket()).boxed())
          .as("%d days", days)
          .hasSize(3)
          .allSatisfy(units -> assertThat(units).isBetween(0.0, 1.0));
    }
  }

  @Test
  void saysWhyAHistoryDoesNotSuit() {
    double[] stale = Arrays.copyOf(Shops.weekly(1, 200, 1), 400);

    assertThat(LearnedMethod.supportVectors().unsuited(Shops.inStock(1, 2, 3)))
        .contains("needs 140 buckets since the first sale, has 3");
    assertThat(LearnedMethod.randomForest().unsuited(Shops.inStock(new double[300])))
        .contains("needs 140 buckets since the first sale, has 0");
    double[] slow = new double[200];
    slow[0] = 1;
    slow[199] = 1;
    assertThat(LearnedMethod.randomForest().unsuited(Shops.inStock(slow)))
        .contains("needs 20 buckets with demand, has 2");
    assertThat(LearnedMethod.randomForest().unsuited(Shops.inStock(stale)))
        .contains("nothing was sold in the last 200 days");
    assertThat(LearnedMethod.randomForest().unsuited(Shops.inStock(Shops.weekly(1, 200, 1))))
        .isEmpty();
    PooledTraining training = PooledMeans.randomForest();
    assertThat(training.unsuited(List.of(Shops.inStock(Shops.weekly(1, 100, 1)))))
        .contains("needs 500 buckets to learn from, has 42");
  }

  @Test
  void biasOfTheMedianIsTakenBack() {
    double ratios = 0;
    for (long seed = 1; seed <= 8; seed++) {
      double[] demand = Shops.skewed(seed, 400);
      double mean = Arrays.stream(demand).average().orElseThrow();
      double median = Arrays.stream(demand).sorted().skip(200).findFirst().orElseThrow();
      assertThat(median).as("seed %d", seed).isLessThan(0.5 * mean);
      Forecast forecast =
          LearnedMethod.supportVectors().forecast(Shops.inStock(demand), PooledDemand.NEUTRAL, 28);
      ratios += forecast.mean(28) / (28 * mean);
    }
    assertThat(ratios / 8).isBetween(0.8, 1.3);
  }

  /** At first a sale and nothing for long: there, what came later is many times all that was. */
  @ParameterizedTest
  @MethodSource("methods")
  void whatSoldLittleForLongIsNotExaggerated(ForecastMethod method) {
    for (long seed = 1; seed <= 3; seed++) {
      double[] demand = new double[730];
      double[] sold = Shops.weekly(seed, 230, 1);
      System.arraycopy(sold, 0, demand, 500, 230);
      demand[0] = 1;

      Forecast forecast = method.forecast(Shops.inStock(demand), PooledDemand.NEUTRAL, 14);

      double usual = 14 * Arrays.stream(sold).average().orElseThrow();
      assertThat(forecast.mean(14)).as("seed %d", seed).isBetween(0.8 * usual, 1.2 * usual);
    }
  }
}
