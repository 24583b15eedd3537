package io.github.inventorystreams.forecast.pooled;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.Histories;
import io.github.inventorystreams.forecast.PooledDemand;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** SKUs of strongly varying demand. */
class PooledModelTest {
  private static final long SEED = 99;
  private static final int HORIZON = 7;

  private static List<DemandHistory> histories(int skus) {
    Well19937c random = new Well19937c(SEED);
    List<DemandHistory> histories = new ArrayList<>();
    for (int sku = 0; sku < skus; sku++) {
      double mean = 2 + 10 * random.nextDouble();
      double[] demand = Histories.negativeBinomial(random, 250, 1, mean);
      histories.add(Histories.inStock(demand));
    }
    return histories;
  }

  @Test
  void learnsNothingFromTooLittle() {
    assertThat(PooledModel.train(histories(5), PooledDemand.NEUTRAL, HORIZON)).isEmpty();
    assertThat(PooledModel.train(List.of(), PooledDemand.NEUTRAL, HORIZON)).isEmpty();
  }

  @Test
  void coversAsOftenAsItPromises() {
    List<DemandHistory> whole = histories(300);
    List<DemandHistory> known = new ArrayList<>();
    for (DemandHistory history : whole) {
      known.add(Histories.inStock(java.util.Arrays.copyOf(history.demand(), 250 - HORIZON)));
    }
    PooledDemand pool =
        PooledDemand.NEUTRAL.with(
            PooledModel.train(known, PooledDemand.NEUTRAL, HORIZON).orElseThrow());
    int within90 = 0;
    int within50 = 0;
    for (int sku = 0; sku < whole.size(); sku++) {
      Forecast forecast = ForecastMethods.DEFAULT.forecast(known.get(sku), pool, HORIZON);
      assertThat(forecast.method()).isEqualTo("pooled");
      double actual = java.util.Arrays.stream(whole.get(sku).demand(), 250 - HORIZON, 250).sum();
      within90 += actual <= forecast.cumulative().quantile(HORIZON, 0.9) ? 1 : 0;
      within50 += actual <= forecast.cumulative().quantile(HORIZON, 0.5) ? 1 : 0;
      double last = 0;
      for (double probability = 0.01; probability < 1; probability += 0.01) {
        double quantile = forecast.cumulative().quantile(3, probability);
        assertThat(quantile).as("SKU %d at %s", sku, probability).isGreaterThanOrEqualTo(last);
        last = quantile;
      }
    }
    assertThat(within90 / 300.0).as("seed %d", SEED).isBetween(0.85, 0.95);
    assertThat(within50 / 300.0).as("seed %d", SEED).isBetween(0.42, 0.58);
  }

  @Test
  void sameHistoriesSameModel() {
    List<DemandHistory> histories = histories(40);
    DemandHistory asked = histories.get(3);
    double[] quantiles = new double[2];
    for (int i = 0; i < 2; i++) {
      PooledDemand pool =
          PooledDemand.NEUTRAL.with(
              PooledModel.train(histories, PooledDemand.NEUTRAL, HORIZON).orElseThrow());
      quantiles[i] =
          ForecastMethods.DEFAULT.forecast(asked, pool, HORIZON).cumulative().quantile(7, .95);
    }
    assertThat(quantiles[0]).isPositive().isEqualTo(quantiles[1]);
  }
}
