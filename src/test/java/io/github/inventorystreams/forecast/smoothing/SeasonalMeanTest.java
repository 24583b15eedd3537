package io.github.inventorystreams.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.Histories;
import io.github.inventorystreams.forecast.PooledDemand;
import org.apache.commons.math3.random.Well19937c;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SeasonalMeanTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private final ForecastMethod method = new SeasonalMean();

  @Test
  void emptyHistoryForecastsNothing() {
    Forecast forecast = method.forecast(Histories.inStock(), PooledDemand.NEUTRAL, 3);
    assertThat(forecast.perBucket()).containsExactly(0, 0, 0);
    assertThat(forecast.cumulative().quantile(3, 0.99)).isZero();
  }

  @Test
  void lessThanAWeekGivesTheMean() {
    assertThat(method.forecast(Histories.inStock(2, 4, 0), PooledDemand.NEUTRAL, 8).perBucket())
        .containsOnly(2.0);
  }

  @Test
  void repeatsTheWeekFromTheDayAfterTheHistory() {
    DemandHistory history = Histories.repeated(7 * 13 + 3, 1, 2, 3, 4, 5, 6, 7);
    assertThat(method.forecast(history, PooledDemand.NEUTRAL, 9).perBucket())
        .containsExactly(4, 5, 6, 7, 1, 2, 3, 4, 5);
  }

  @Test
  void forgetsWhatIsOlderThanThirteenWeeks() {
    double[] demand = new double[7 * 15];
    for (int day = 0; day < demand.length; day++) {
      demand[day] = day < 14 ? 1000 : day % 7 == 0 ? 13 : 0;
    }
    demand[14] = 0;
    // By hand: the first weekday sold 12 x 13 in 13 weeks.
    assertThat(method.forecast(Histories.inStock(demand), PooledDemand.NEUTRAL, 3).perBucket())
        .containsExactly(12, 0, 0);
  }

  @Test
  void fewWeeksAreDrawnToTheMeanOfAllDays() {
    // By hand: one week of 7 and zeros, mean 1; (7 + 3 x 1) / 4 and (0 + 3 x 1) / 4.
    assertThat(
            method
                .forecast(Histories.inStock(7, 0, 0, 0, 0, 0, 0), PooledDemand.NEUTRAL, 2)
                .perBucket())
        .containsExactly(2.5, 0.75);
  }

  @Test
  void daysWithoutStockAreNoDaysWithoutDemand() {
    DemandHistory history = Histories.repeated(70, 6);
    for (int day = 0; day < 70; day += 3) {
      history.demand()[day] = 0;
      history.inStockShare()[day] = 0;
    }
    Forecast forecast = method.forecast(history, PooledDemand.NEUTRAL, 7);
    assertThat(forecast.mean(7)).isCloseTo(42, EXACT);
  }

  @Test
  void partOfADayCountsAsPart() {
    DemandHistory history = Histories.repeated(70, 6);
    for (int day = 30; day < 60; day++) {
      history.demand()[day] = 1.5;
      history.inStockShare()[day] = 0.25;
    }
    assertThat(method.forecast(history, PooledDemand.NEUTRAL, 14).mean(14)).isCloseTo(84, EXACT);
  }

  @Test
  void longOutOfStockFallsBackToWhatWasSoldBefore() {
    DemandHistory history = Histories.repeated(60 + 120, 3);
    for (int day = 60; day < 180; day++) {
      history.demand()[day] = 0;
      history.inStockShare()[day] = 0;
    }
    assertThat(method.forecast(history, PooledDemand.NEUTRAL, 5).mean(5)).isCloseTo(15, EXACT);
  }

  @Test
  void demandWithoutStockIsSeenAllTheSame() {
    DemandHistory history = Histories.repeated(70, 6);
    for (int day = 0; day < 70; day += 2) {
      history.inStockShare()[day] = 0;
    }
    assertThat(method.forecast(history, PooledDemand.NEUTRAL, 7).mean(7)).isCloseTo(42, EXACT);
  }

  @Test
  void stockOutsHardlyBiasTheRateOfRandomDemand() {
    long seed = 4711;
    Well19937c random = new Well19937c(seed);
    DemandHistory history = Histories.inStock(Histories.poisson(random, 364, 8));
    for (int day = 0; day < 364; day++) {
      if (random.nextDouble() < 0.4) {
        history.demand()[day] = 0;
        history.inStockShare()[day] = 0;
      }
    }
    // 55 days in stock: three standard errors of the mean are 3 x sqrt(8 / 55).
    assertThat(method.forecast(history, PooledDemand.NEUTRAL, 7).mean(7) / 7)
        .as("seed %d", seed)
        .isCloseTo(8, within(1.15));
  }

  @Test
  void constantDemandLeavesNothingToFear() {
    Forecast forecast = method.forecast(Histories.repeated(365, 1000), PooledDemand.NEUTRAL, 14);
    assertThat(forecast.mean(14)).isCloseTo(14_000, EXACT);
    // Errors of 0 beside counts of variance 14,280: half of 2.326 x 119.5 above the mean.
    assertThat(forecast.cumulative().quantile(14, 0.99)).isCloseTo(14_139, within(2.0));
  }
}
