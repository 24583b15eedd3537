package io.github.inventorystreams.forecast.arima;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Regressors;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArimaTest {
  private static final long SEED = 11;
  private static final double[] WEEK = {4, 6, 8, 10, 12, 20, 24};

  @Test
  void seasonalOneFollowsTheWeek() {
    double[] demand = weekly(365);

    Forecast forecast = Arima.seasonal().forecast(inStock(demand), PooledDemand.NEUTRAL, 14);

    for (int ahead = 0; ahead < 14; ahead++) {
      double expected = WEEK[(demand.length + ahead) % 7];
      assertThat(forecast.perBucket()[ahead])
          .as("day %d ahead, seed %d", ahead, SEED)
          .isCloseTo(expected, within(1.5));
    }
    assertThat(forecast.method()).isEqualTo("sarima");
    assertThat(forecast.model()).startsWith("ARIMA(").contains(")[7] ");
  }

  @Test
  void modelsAreToldInTheNotationOfR() {
    double[] none = {};
    double[] one = {-0.9};
    ArimaModel seasonal =
        new ArimaModel(
            ArimaOrder.of(2, 0, 1).seasonal(1, 0, 0, 7),
            new double[] {0.5, -0.25},
            new double[] {0.125},
            new double[] {0.75},
            none,
            4.5,
            0,
            0);
    ArimaModel differences = new ArimaModel(ArimaOrder.of(0, 1, 1), none, one, none, none, 0, 0, 0);

    assertThat(seasonal.text())
        .isEqualTo("ARIMA(2,0,1)(1,0,0)[7] phi 0.5 -0.25 theta 0.125 Phi 0.75 mean 4.5");
    assertThat(differences.text()).isEqualTo("ARIMA(0,1,1) theta -0.9");
  }

  @Test
  void plainOneFollowsALevelThatMoved() {
    Random random = new Random(SEED);
    double[] demand =
        IntStream.range(0, 300)
            .mapToDouble(day -> (day < 150 ? 10 : 40) + Math.round(2 * random.nextGaussian()))
            .toArray();

    Forecast forecast = Arima.plain().forecast(inStock(demand), PooledDemand.NEUTRAL, 10);

    assertThat(forecast.mean(10)).as("seed %d", SEED).isCloseTo(400, within(15.0));
  }

  @Test
  void quantilesHoldTheDemandThatFollows() {
    double[] demand = weekly(730);
    int covered = 0;
    for (int origin = 365; origin + 7 <= demand.length; origin += 7) {
      DemandHistory history = inStock(Arrays.copyOf(demand, origin));
      Forecast forecast = Arima.seasonal().forecast(history, PooledDemand.NEUTRAL, 7);
      double sum = Arrays.stream(demand, origin, origin + 7).sum();
      covered += sum <= forecast.cumulative().quantile(7, .9) ? 1 : 0;
    }
    assertThat(covered / 52.0).as("seed %d", SEED).isBetween(.8, .98);
  }

  @Test
  void daysWithoutStockAreNotDaysWithoutDemand() {
    double[] demand = weekly(365);
    double[] share = new double[demand.length];
    Arrays.fill(share, 1);
    for (int day = 3; day < demand.length; day += 3) {
      demand[day] = 0;
      share[day] = 0;
    }
    DemandHistory history = DemandHistory.ofDays(20_094, demand, share);

    double mean = Arima.seasonal().forecast(history, PooledDemand.NEUTRAL, 14).mean(14);

    assertThat(mean).isCloseTo(2 * Arrays.stream(WEEK).sum(), within(14.0));
  }

  @Test
  void constantDemandIsForecastAsItIs() {
    double[] demand = new double[200];
    Arrays.fill(demand, 5);

    assertThat(Arima.plain().forecast(inStock(demand), PooledDemand.NEUTRAL, 3).perBucket())
        .containsExactly(new double[] {5, 5, 5}, within(1e-6));
    assertThat(Arima.seasonal().forecast(inStock(demand), PooledDemand.NEUTRAL, 3).perBucket())
        .containsExactly(new double[] {5, 5, 5}, within(1e-6));
  }

  @Test
  void saysWhyAHistoryDoesNotSuit() {
    double[] dead = new double[400];
    dead[3] = 1;
    double[] one = {1};
    double[] year = new double[52];
    Arrays.fill(year, 3);
    DemandHistory weeks = new DemandHistory(20_094, 7, year, weights(52), Regressors.NONE);

    assertThat(Arima.plain().unsuited(inStock(one))).contains("needs 28 buckets, has 1");
    assertThat(Arima.seasonal().unsuited(inStock(Arrays.copyOf(weekly(60), 50))))
        .contains("needs 56 buckets, has 50");
    assertThat(Arima.plain().unsuited(inStock(dead)))
        .contains("needs 10 buckets with demand, has 1");
    assertThat(Arima.seasonal().unsuited(weeks)).contains("buckets of 7 days have no season");
    assertThat(Arima.plain().unsuited(weeks)).isEmpty();
  }

  @Test
  void whatIsAskedAllTheSameGetsAForecast() {
    for (int days : new int[] {0, 1, 2, 8, 20}) {
      Forecast forecast =
          Arima.seasonal().forecast(inStock(new double[days]), PooledDemand.NEUTRAL, 3);
      assertThat(forecast.perBucket()).as("%d days", days).containsExactly(0, 0, 0);
      assertThat(forecast.cumulative().quantile(3, .99)).isZero();
    }
  }

  private static double[] weekly(int days) {
    Random random = new Random(SEED);
    return IntStream.range(0, days)
        .mapToDouble(day -> Math.max(0, WEEK[day % 7] + Math.round(2 * random.nextGaussian())))
        .toArray();
  }

  private static DemandHistory inStock(double... demand) {
    return DemandHistory.ofDays(20_094, demand, weights(demand.length));
  }

  private static double[] weights(int buckets) {
    double[] share = new double[buckets];
    Arrays.fill(share, 1);
    return share;
  }
}
