package io.github.inventorystreams.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecentAccuracyTest {
  private static final ForecastMethod MEAN = ForecastMethods.LAST_RESORT;

  @Test
  void comparesFromEachOriginWithWhatFollowed() {
    double[] demand = new double[70];
    Arrays.fill(demand, 0, 56, 10);
    Arrays.fill(demand, 56, 63, 5);
    Arrays.fill(demand, 63, 70, 20);
    RecentAccuracy accuracy =
        RecentAccuracy.of(MEAN, Histories.inStock(demand), PooledDemand.NEUTRAL, 7, 2);
    // By hand: 140 came where the mean of 21 days of 10 and 7 of 5 said 61.25 and last week 35;
    // before that 35 came where both said 70.
    assertThat(accuracy.origins()).isEqualTo(2);
    assertThat(accuracy.wape()).isCloseTo((78.75 + 35) / 175, within(1e-9));
    assertThat(accuracy.recentMeanWape()).isEqualTo(accuracy.wape());
    assertThat(accuracy.seasonalNaiveWape()).isCloseTo((105.0 + 35) / 175, within(1e-9));
    assertThat(accuracy.bias()).isCloseTo((-78.75 + 35) / 175, within(1e-9));
    assertThat(accuracy.coverage95()).isEqualTo(0.5);
  }

  @Test
  void timeWithoutStockIsNoError() {
    DemandHistory history = Histories.repeated(70, 10);
    runOutBefore(history, 66);
    assertThat(RecentAccuracy.of(MEAN, history, PooledDemand.NEUTRAL, 7, 3).wape()).isZero();
  }

  @Test
  void whatWasMostlyOutOfStockIsNotMeasured() {
    DemandHistory history = Histories.repeated(70, 10);
    runOutBefore(history, 67);
    assertThat(RecentAccuracy.of(MEAN, history, PooledDemand.NEUTRAL, 7, 3).origins()).isEqualTo(2);
  }

  @Test
  void stockOutsDoNotHideThatDemandWasBeyondTheQuantile() {
    DemandHistory history = Histories.repeated(70, 10);
    Arrays.fill(history.demand(), 66, 70, 15);
    runOutBefore(history, 66);
    // Seven days were to sell 70: four sold 60, and the other three would have sold 30.
    assertThat(RecentAccuracy.of(MEAN, history, PooledDemand.NEUTRAL, 7, 1).coverage95()).isZero();
  }

  /** Nothing to sell in the last week, up to a day. */
  private static void runOutBefore(DemandHistory history, int day) {
    Arrays.fill(history.demand(), 63, day, 0);
    Arrays.fill(history.inStockShare(), 63, day, 0);
  }

  @Test
  void measuresNoMoreOriginsThanThereAre() {
    assertThat(
            RecentAccuracy.of(MEAN, Histories.repeated(20, 1), PooledDemand.NEUTRAL, 7, 5)
                .origins())
        .isEqualTo(2);
    assertThat(RecentAccuracy.of(MEAN, Histories.inStock(), PooledDemand.NEUTRAL, 7, 5).origins())
        .isZero();
  }
}
