package io.github.inventorystreams.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.PolicyName;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ItemCostsTest {

  @Test
  void theItemsCostWhatTheRunCosts() {
    BacktestResult result =
        Backtest.run(
            new Shop().demand(4, 0, 9, 4, 1, 6).scenario(),
            Shop.settings(PolicyName.NEWSVENDOR),
            done -> {});

    ItemCosts all = ItemCosts.sum(ItemCosts.of(result));

    assertThat(all.total()).isCloseTo(result.summary().totalCost(), within(1e-9));
    assertThat(all.holding()).isCloseTo(result.summary().holdingCost(), within(1e-9));
    assertThat(all.shortage()).isCloseTo(result.summary().shortageCost(), within(1e-9));
  }

  /** Orders of the review before bucket 0 come in bucket 2: what was forecast for that counts. */
  @Test
  void eachBucketsDemandIsForecastOnceByTheReviewThatCouldOrderForIt() {
    BacktestResult result =
        Backtest.run(
            new Shop().demand(50, 60, 2, 3, 4, 5).scenario(),
            Shop.settings(PolicyName.ORDER_UP_TO),
            done -> {});

    ForecastBias bias = ItemCosts.of(result).get(0).bias();

    assertThat(result.forecasts()).hasSize(6);
    assertThat(bias.demand()).isEqualTo(2 + 3 + 4 + 5);
    double forecast = 0;
    double over = 0;
    double under = 0;
    for (int review = 0; review < 4; review++) {
      double units = result.forecasts().get(review).units()[0];
      double error = units - (2 + review);
      forecast += units;
      over += 0.2 * Math.max(0, error);
      under += Math.max(0, -error);
    }
    assertThat(bias.forecast()).isCloseTo(forecast, within(1e-9));
    assertThat(bias.overCost()).isCloseTo(over, within(1e-9));
    assertThat(bias.underCost()).isCloseTo(under, within(1e-9));
  }

  @Test
  void aForecastOfLikeWeeksIsTheirDemand() {
    long[] likeWeeks = new long[30];
    double[] inStock = new double[30];
    Arrays.fill(likeWeeks, 4);
    Arrays.fill(inStock, 1);
    BacktestResult result =
        Backtest.run(
            new Shop().history(likeWeeks, inStock).demand(4, 4, 4, 4, 4, 4).scenario(),
            Shop.settings(PolicyName.ORDER_UP_TO),
            done -> {});

    assertThat(result.forecasts().get(0).units()[0]).isCloseTo(4, within(1e-6));
  }
}
