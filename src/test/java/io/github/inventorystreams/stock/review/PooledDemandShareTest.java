package io.github.inventorystreams.stock.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.WeeklySales;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.PooledDemand;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demand that a SKU shares with its supplier's other SKUs, and what comes back. */
class PooledDemandShareTest {
  private static final long WEDNESDAY = LocalDate.parse("2026-01-07").toEpochDay();

  private static DemandHistory history(double... demand) {
    double[] share = new double[demand.length];
    Arrays.fill(share, 1);
    return DemandHistory.ofDays(WEDNESDAY, demand, share);
  }

  @Test
  void onlyTheLastWholeWeeksAreShared() {
    PooledSales shared = PooledDemandShare.shareOf(history(90, 80, 1, 2, 3, 4, 5, 6, 7), 1_000);

    // The first two days, a Wednesday and a Thursday, are the rest of a week; of a week alone, the
    // best day counts as the next best.
    assertThat(shared)
        .isEqualTo(
            new PooledSales(
                1_000,
                List.of(4L, 5L, 6L, 6L, 1L, 2L, 3L),
                7_000,
                WeeklySales.NONE,
                // 7,000 ln(1 + 27)
                23_325));
  }

  @Test
  void lessThanAWeekSaysNothing() {
    assertThat(PooledDemandShare.shareOf(history(5, 5, 5), 1_000).units()).isZero();
  }

  @Test
  void halfAYearIsRemembered() {
    double[] demand = new double[52 * 7];
    Arrays.fill(demand, 0, 26 * 7, 100);
    Arrays.fill(demand, 26 * 7, 52 * 7, 1);

    assertThat(PooledDemandShare.shareOf(history(demand), 1_000).weekdayUnits()).containsOnly(26L);
  }

  @Test
  void timeOutOfStockIsNoTimeToSell() {
    double[] demand = {2, 2, 2, 1, 0, 0, 0};
    double[] share = {1, 1, 1, 0.5, 0, 0, 0};

    PooledSales shared =
        PooledDemandShare.shareOf(DemandHistory.ofDays(WEDNESDAY, demand, share), 1_000);

    assertThat(PooledDemandShare.poolOf(shared).ratePerDay()).isCloseTo(2, within(1e-3));
  }

  @Test
  void theSharesOfTheSameReviewAddUpInAnyOrder() {
    PooledSales a = PooledDemandShare.shareOf(history(1, 2, 3, 4, 5, 6, 6), 1_000);
    PooledSales b = PooledDemandShare.shareOf(history(4, 0, 0, 4, 0, 0, 0), 1_000);
    PooledSales old = PooledDemandShare.shareOf(history(50, 50, 50, 50, 50, 50, 50), 999);

    assertThat(a.with(b).with(old)).isEqualTo(old.with(b).with(a));
    assertThat(a.with(b).weekdayUnits()).containsExactly(6L, 6L, 5L, 2L, 3L, 8L, 5L);
  }

  @Test
  void weekdaysDifferTheMoreTheMoreWeeksHaveShownThem() {
    // From a Monday on, all is sold on Saturdays.
    double[] demand = new double[6 * 7];
    for (int day = 0; day < demand.length; day++) {
      demand[day] = day % 7 == 5 ? 10 : 0;
    }
    long monday = LocalDate.parse("2026-01-05").toEpochDay();

    // Two weeks of doubt: after two weeks half of the way from 1/7 to 1, after six three quarters.
    assertThat(saturday(monday, Arrays.copyOf(demand, 14))).isCloseTo(8 / 14.0, within(1e-12));
    assertThat(saturday(monday, demand)).isCloseTo(1 / 28.0 + 3 / 4.0, within(1e-12));
  }

  private static double saturday(long firstDay, double[] demand) {
    double[] share = new double[demand.length];
    Arrays.fill(share, 1);
    DemandHistory history = DemandHistory.ofDays(firstDay, demand, share);
    return PooledDemandShare.poolOf(PooledDemandShare.shareOf(history, 1_000)).weekdayShares()[5];
  }

  @Test
  void aWeekdayThatWasNeverInStockIsLikeTheOthers() {
    double[] demand = {3, 3, 3, 3, 3, 3, 0, 3, 3, 3, 3, 3, 3, 0};
    double[] share = {1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0};

    PooledSales shared =
        PooledDemandShare.shareOf(DemandHistory.ofDays(WEDNESDAY, demand, share), 1_000);

    assertThat(shared.weekdayUnits()).containsOnly(6L);
  }

  @Test
  void oneSkuThatSellsAThousandTimesMoreRulesNeitherRateNorWeekdays() {
    PooledSales all = PooledSales.NONE;
    double[] slow = new double[28];
    Arrays.fill(slow, 1);
    for (int sku = 0; sku < 20; sku++) {
      all = PooledDemandShare.shareOf(history(slow), 1_000).with(all);
    }
    double[] fast = new double[28];
    for (int day = 0; day < fast.length; day += 7) {
      fast[day] = 7_000;
    }

    PooledDemand pool =
        PooledDemandShare.poolOf(all.with(PooledDemandShare.shareOf(history(fast), 1_000)));

    // The mean would be 48.6 a day, all but 2 % of it on Wednesdays.
    assertThat(pool.ratePerDay()).isBetween(1.0, 2.0);
    assertThat(pool.weekdayShares()[2]).isLessThan(0.4);
  }

  @Test
  void oneOrderAmongSmallSalesIsNoHabit() {
    double[] demand = new double[21];
    Arrays.fill(demand, 2);
    demand[9] = 150;

    PooledSales shared = PooledDemandShare.shareOf(history(demand), 1_000);

    assertThat(shared.weekdayUnits()).containsOnly(6L);
    assertThat(PooledDemandShare.poolOf(shared).ratePerDay()).isCloseTo(2, within(1e-3));
  }

  @Test
  void nothingIsKnownWithoutSales() {
    PooledDemand pool = PooledDemandShare.poolOf(PooledSales.NONE);

    assertThat(pool.weekdayShares()).containsOnly(1.0 / 7);
    assertThat(pool.rateWeightDays()).isZero();
  }
}
