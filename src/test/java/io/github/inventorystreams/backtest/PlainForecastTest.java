package io.github.inventorystreams.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Regressors;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlainForecastTest {

  private static DemandHistory weeks(double... demand) {
    double[] inStock = new double[demand.length];
    Arrays.fill(inStock, 1);
    return new DemandHistory(0, 7, demand, inStock, Regressors.NONE);
  }

  @Test
  void isTheMeanOfTheLast13Weeks() {
    double[] demand = new double[30];
    Arrays.fill(demand, 0, 17, 100);
    Arrays.fill(demand, 17, 30, 4);
    demand[29] = 17;

    PlainForecast forecast = PlainForecast.of(weeks(demand), 3);

    assertThat(forecast.perBucket()).containsExactly(new double[] {5, 5, 5}, within(1e-12));
    assertThat(forecast.mean(1, 3)).isCloseTo(10, within(1e-12));
  }

  @Test
  void timeWithoutStockDoesNotCount() {
    DemandHistory past =
        new DemandHistory(
            0, 7, new double[] {6, 0, 3, 6}, new double[] {1, 0, 0.5, 1}, Regressors.NONE);

    assertThat(PlainForecast.of(past, 1).perBucket()[0]).isCloseTo(6, within(1e-12));
  }

  @Test
  void daysAreForecastByTheirWeekday() {
    double[] demand = new double[91];
    for (int day = 0; day < 91; day++) {
      demand[day] = day % 7;
    }
    double[] inStock = new double[91];
    Arrays.fill(inStock, 1);

    assertThat(PlainForecast.of(DemandHistory.ofDays(0, demand, inStock), 8).perBucket())
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 0);
  }

  @Test
  void theSpreadIsThatOfItsOwnErrors() {
    double[] demand = new double[200];
    for (int week = 0; week < 200; week++) {
      demand[week] = week % 2 == 0 ? 2 : 18;
    }

    PlainForecast forecast = PlainForecast.of(weeks(demand), 1);

    // Off by 8 each week, at a mean of 10, and a little more by the mean of an odd number of weeks.
    assertThat(forecast.varianceToMean()).isBetween(6.4, 7.5);
    assertThat(forecast.quantile(0, 1, 0.95)).isGreaterThan(forecast.quantile(0, 1, 0.5) + 8);
  }

  @Test
  void whatNeverSoldIsNeverWanted() {
    PlainForecast forecast = PlainForecast.of(weeks(new double[40]), 2);

    assertThat(forecast.mean(0, 2)).isZero();
    assertThat(forecast.quantile(0, 2, 0.9)).isZero();
    assertThat(PlainForecast.of(weeks(), 1).quantile(0, 1, 0.9)).isZero();
  }
}
