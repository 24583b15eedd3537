package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.GroupSales;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Pool;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a SKU shares with its supplier's other SKUs, and what comes back. */
class SharedDemandTest {
  private static final long WEDNESDAY = LocalDate.parse("2026-01-07").toEpochDay();

  private static DemandHistory history(double... demand) {
    double[] share = new double[demand.length];
    Arrays.fill(share, 1);
    return DemandHistory.ofDays(WEDNESDAY, demand, share);
  }

  @Test
  void onlyTheLastWholeWeeksAreShared() {
    GroupSales shared = SharedDemand.shareOf(history(90, 80, 1, 2, 3, 4, 5, 6, 7), 1_000);

    // The first two days, a Wednesday and a Thursday, are the rest of a week.
    assertThat(shared).isEqualTo(new GroupSales(1_000, List.of(4L, 5L, 6L, 7L, 1L, 2L, 3L), 7_000));
  }

  @Test
  void lessThanAWeekSaysNothing() {
    assertThat(SharedDemand.shareOf(history(5, 5, 5), 1_000).units()).isZero();
  }

  @Test
  void halfAYearIsRemembered() {
    double[] demand = new double[52 * 7];
    Arrays.fill(demand, 0, 26 * 7, 100);
    Arrays.fill(demand, 26 * 7, 52 * 7, 1);

    assertThat(SharedDemand.shareOf(history(demand), 1_000).weekdayUnits()).containsOnly(26L);
  }

  @Test
  void timeOutOfStockIsNoTimeToSell() {
    double[] demand = {2, 2, 2, 2, 0, 0, 0};
    double[] share = {1, 1, 1, 0.5, 0, 0, 0};

    GroupSales shared = SharedDemand.shareOf(DemandHistory.ofDays(WEDNESDAY, demand, share), 1_000);

    assertThat(SharedDemand.poolOf(shared).ratePerDay()).isCloseTo(8 / 3.5, within(1e-12));
  }

  @Test
  void theSharesOfTheSameReviewAddUpInAnyOrder() {
    GroupSales a = SharedDemand.shareOf(history(1, 2, 3, 4, 5, 6, 7), 1_000);
    GroupSales b = SharedDemand.shareOf(history(7, 0, 0, 1, 0, 0, 0), 1_000);
    GroupSales old = SharedDemand.shareOf(history(50, 50, 50, 50, 50, 50, 50), 999);

    assertThat(a.with(b).with(old)).isEqualTo(old.with(b).with(a));
    Pool pool = SharedDemand.poolOf(old.with(a).with(b));
    assertThat(pool.weekdayShares())
        .containsExactly(
            new double[] {6 / 36.0, 7 / 36.0, 8 / 36.0, 2 / 36.0, 3 / 36.0, 5 / 36.0, 5 / 36.0},
            within(1e-12));
  }

  @Test
  void nothingIsKnownWithoutSales() {
    Pool pool = SharedDemand.poolOf(GroupSales.NONE);

    assertThat(pool.weekdayShares()).containsOnly(1.0 / 7);
    assertThat(pool.rateWeightDays()).isZero();
  }
}
