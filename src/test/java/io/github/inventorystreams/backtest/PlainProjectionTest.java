package io.github.inventorystreams.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.UnmetDemand;
import org.junit.jupiter.api.Test;

/** Demand of 4 a bucket, a lead time of 2, a review in each. */
class PlainProjectionTest {
  private static final PlainForecast FORECAST = new PlainForecast(new double[] {4, 4, 4}, 2);

  private static PlainProjection rule(UnmetDemand unmet) {
    return new PlainProjection(2, 1, 5.0 / 6, unmet);
  }

  @Test
  void raisesTheProjectedStockToTheQuantile() {
    PlainProjection rule = rule(UnmetDemand.LOST);
    double level = rule.level(FORECAST);

    assertThat(level).isEqualTo(FORECAST.quantile(2, 3, 5.0 / 6)).isGreaterThan(4);
    assertThat(rule.need(FORECAST, 10, new long[3])).isEqualTo(Math.round(level) - 2);
    assertThat(rule.need(FORECAST, 10, new long[] {0, 0, 3})).isEqualTo(Math.round(level) - 5);
  }

  @Test
  void demandThatIsLostOnTheWayDoesNotCount() {
    PlainProjection rule = rule(UnmetDemand.LOST);

    assertThat(rule.need(FORECAST, 0, new long[3])).isEqualTo(Math.round(rule.level(FORECAST)));
    assertThat(rule.need(FORECAST, 0, new long[] {0, 6, 0}))
        .as("6 come in the second bucket, 2 are left of them")
        .isEqualTo(Math.round(rule.level(FORECAST)) - 2);
  }

  @Test
  void demandThatWaitsCounts() {
    PlainProjection rule = rule(UnmetDemand.BACKORDERED);

    assertThat(rule.level(FORECAST)).isEqualTo(FORECAST.quantile(0, 3, 5.0 / 6));
    assertThat(rule.need(FORECAST, -3, new long[] {0, 6, 1}))
        .isEqualTo(Math.round(rule.level(FORECAST)) + 3 - 7);
  }

  @Test
  void enoughIsEnough() {
    assertThat(rule(UnmetDemand.LOST).need(FORECAST, 1000, new long[3])).isZero();
  }

  @Test
  void theRatioIsThatOfTheCosts() {
    Scenario shop = new Shop().scenario();

    assertThat(PlainProjection.of(shop).ratio()).isCloseTo(1 / 1.2, within(1e-12));
    assertThat(PlainProjection.of(shop).protectionBuckets()).isEqualTo(3);
  }

  @Test
  void aShopIsRunByIt() {
    BacktestResult result =
        Backtest.runPlainProjection(
            new Shop().demand(4, 4, 4, 4, 4, 4).scenario(),
            Shop.settings(PolicyName.NEWSVENDOR).supplierDefaults(),
            done -> {});

    assertThat(result.name()).isEqualTo("plain-projection");
    // 7 at hand last for the lead time but 1; then an order comes that was raised to the quantile.
    BacktestOrderLine first = result.orders().get(0);
    assertThat(first.reviewBucket()).isEqualTo(-1);
    assertThat(first.arrivalBucket()).isEqualTo(2);
    assertThat(first.quantity()).isBetween(4L, 8L);
    assertThat(result.periods().get(0)).extracting(Period::lost).startsWith(0L, 1L, 0L);
    assertThat(result.forecasts().get(0).units()[0]).isCloseTo(4, within(0.2));
  }
}
