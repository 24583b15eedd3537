package io.github.inventorystreams.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The properties of every method, or of the default alone. */
class MethodsTest {
  private static final PooledDemand GROUP =
      new PooledDemand(PooledDemand.NEUTRAL.weekdayShares(), 6, 7, null, YearSeason.FLAT);

  static List<String> names() {
    return ForecastMethods.names();
  }

  private static ForecastMethod method(String name) {
    return ForecastMethods.byName(name).orElseThrow();
  }

  private static Forecast byDefault(DemandHistory history, PooledDemand pool, int horizon) {
    return FallbackForecast.forecast(ForecastMethods.DEFAULT, history, pool, horizon);
  }

  @ParameterizedTest
  @MethodSource("names")
  void anyHistoryGivesSomeForecast(String name) {
    for (int days : new int[] {0, 1, 2, 6, 7, 8, 13, 15, 27, 29, 60}) {
      for (double demand : new double[] {0, 3}) {
        for (int daysPerBucket : new int[] {1, 7}) {
          DemandHistory history = Histories.repeated(days, demand);
          Forecast forecast =
              method(name)
                  .forecast(
                      new DemandHistory(
                          Histories.MONDAY,
                          daysPerBucket,
                          history.demand(),
                          history.inStockShare(),
                          Regressors.NONE),
                      PooledDemand.NEUTRAL,
                      15);
          for (double mean : forecast.perBucket()) {
            assertThat(mean).as("%d buckets of %s", days, demand).isBetween(0.0, 4.0);
          }
          assertThat(forecast.cumulative().quantile(15, 0.95)).isBetween(0.0, 100.0);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void constantDemandGoesOn(String name) {
    Forecast forecast = method(name).forecast(Histories.repeated(400, 5), PooledDemand.NEUTRAL, 14);
    assertThat(forecast.mean(14)).isCloseTo(70, within(name.equals("sba") ? 11.0 : 1e-6));
  }

  /** 30 % of the days without stock: who takes them for days without demand is off by 30 %. */
  @ParameterizedTest
  @ValueSource(strings = {"pooled", "comb3", "ses", "adida", "mean28", "tsb", "theta"})
  void demandIsSeenThroughStockOuts(String name) {
    long seed = 20_261;
    Well19937c random = new Well19937c(seed);
    double seen = 0;
    double blind = 0;
    int skus = 40;
    for (int sku = 0; sku < skus; sku++) {
      DemandHistory history = Histories.inStock(Histories.negativeBinomial(random, 365, 4, 10));
      DemandHistory unaware = Histories.inStock(history.demand());
      for (int day = 0; day < 365; day++) {
        if (random.nextDouble() < 0.3) {
          history.demand()[day] = 0;
          history.inStockShare()[day] = 0;
        }
      }
      seen += method(name).forecast(history, PooledDemand.NEUTRAL, 14).mean(14) / 14 / skus;
      blind += method(name).forecast(unaware, PooledDemand.NEUTRAL, 14).mean(14) / 14 / skus;
    }
    assertThat(seen).as("seed %d", seed).isCloseTo(10, within(1.0));
    assertThat(blind).as("seed %d", seed).isLessThan(7.5);
  }

  @Test
  void newSkuBeginsWithTheRateOfItsGroup() {
    assertThat(byDefault(Histories.inStock(), GROUP, 7).mean(7)).isCloseTo(42, within(1e-9));
    assertThat(byDefault(Histories.inStock(), GROUP, 7).cumulative().quantile(7, 0.95))
        .isBetween(50.0, 60.0);
    double afterAWeek = byDefault(Histories.repeated(7, 12), GROUP, 7).mean(7);
    assertThat(afterAWeek).isBetween(60.0, 80.0);
    assertThat(byDefault(Histories.repeated(28, 12), GROUP, 7).mean(7)).isCloseTo(84, within(1e-6));
  }

  @Test
  void phasedOutSkuRunsDown() {
    double[] demand = new double[365];
    java.util.Arrays.fill(demand, 0, 300, 10);
    assertThat(byDefault(Histories.inStock(demand), GROUP, 14).mean(14)).isLessThan(14);
  }

  @Test
  void weekdaysAreThoseOfTheCalendar() {
    double[] demand = new double[70];
    for (int day = 0; day < 70; day++) {
      // The history begins on a Monday; Sundays, its last days, sell 21 and other days nothing.
      demand[day] = day % 7 == 6 ? 21 : 0;
    }
    double[] ahead = byDefault(Histories.inStock(demand), PooledDemand.NEUTRAL, 7).perBucket();
    assertThat(ahead[6]).isGreaterThan(10);
    assertThat(ahead[0]).isLessThan(2);
    double[] shares = {0, 0, 0, 0, 0, 0, 1};
    double[] unknown =
        byDefault(Histories.inStock(0), new PooledDemand(shares, 3, 7, null, YearSeason.FLAT), 7)
            .perBucket();
    assertThat(unknown[5]).as("the Sunday after a Monday").isGreaterThan(10);
  }

  @Test
  void saysWhyAnotherMethodWasTaken() {
    Forecast forecast =
        FallbackForecast.forecast(
            method("holt-winters"), Histories.repeated(20, 1), PooledDemand.NEUTRAL, 7);
    assertThat(forecast.method()).isEqualTo("comb3");
    assertThat(forecast.passedOver()).containsExactly("holt-winters: needs 42 buckets, has 20");
    double[] dead = new double[400];
    dead[100] = 1;
    dead[200] = 1;
    assertThat(method("croston").unsuited(Histories.inStock(dead)))
        .contains("nothing was sold in the last 199 days");
    assertThat(method("croston").unsuited(Histories.repeated(60, 0)))
        .contains("needs 2 buckets with demand, has 0");
  }
}
