package io.github.inventorystreams.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.Histories;
import io.github.inventorystreams.forecast.PooledDemand;
import java.util.Arrays;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class SimpleExponentialSmoothingTest {
  private final ForecastMethod method = new SimpleExponentialSmoothing();

  @Test
  void emptyHistoryForecastsNothing() {
    Forecast forecast = method.forecast(Histories.inStock(), PooledDemand.NEUTRAL, 2);
    assertThat(forecast.perBucket()).containsExactly(0, 0);
    assertThat(forecast.cumulative().quantile(2, 0.99)).isZero();
  }

  @Test
  void upToTwoWeeksGiveTheMean() {
    assertThat(method.forecast(Histories.inStock(4, 0, 2), PooledDemand.NEUTRAL, 4).perBucket())
        .containsOnly(2.0);
  }

  @Test
  void followsAStepWithTheFastestConstant() {
    double[] demand = new double[17];
    Arrays.fill(demand, 14, 17, 8);
    // By hand: level 0, then with alpha 0.5 4, 6, 7; any slower constant errs more.
    assertThat(method.forecast(Histories.inStock(demand), PooledDemand.NEUTRAL, 1).perBucket()[0])
        .isCloseTo(7, within(1e-9));
  }

  @Test
  void staysCalmWhereDemandOnlyAlternates() {
    double[] demand = new double[16];
    Arrays.setAll(demand, day -> day % 2 == 0 ? 10 : 0);
    // By hand: level 5; with alpha 0.01 5 + 0.01 x 5 = 5.05, then 5.05 x 0.99 = 4.9995.
    assertThat(method.forecast(Histories.inStock(demand), PooledDemand.NEUTRAL, 1).perBucket()[0])
        .isCloseTo(4.9995, within(1e-9));
  }

  @Test
  void daysWithoutStockLeaveTheLevel() {
    DemandHistory history = Histories.repeated(100, 5);
    for (int day = 0; day < 30; day++) {
      history.demand()[day] = 0;
      history.inStockShare()[day] = 0;
    }
    for (int day = 60; day < 100; day++) {
      history.demand()[day] = 0;
      history.inStockShare()[day] = 0;
    }
    assertThat(method.forecast(history, PooledDemand.NEUTRAL, 1).perBucket()[0])
        .isCloseTo(5, within(1e-9));
  }

  @Test
  void stockOutsHardlyBiasTheRateOfRandomDemand() {
    long seed = 815;
    Well19937c random = new Well19937c(seed);
    DemandHistory history = Histories.inStock(Histories.poisson(random, 364, 8));
    for (int day = 0; day < 364; day++) {
      double share = random.nextDouble() < 0.4 ? 0 : 1;
      history.demand()[day] *= share;
      history.inStockShare()[day] = share;
    }
    assertThat(method.forecast(history, PooledDemand.NEUTRAL, 1).perBucket()[0])
        .as("seed %d", seed)
        .isCloseTo(8, within(1.2));
  }
}
