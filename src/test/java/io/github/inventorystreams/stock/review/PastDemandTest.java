package io.github.inventorystreams.stock.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.stock.Ledger;
import io.github.inventorystreams.stock.SalesDays;
import org.junit.jupiter.api.Test;

class PastDemandTest {

  @Test
  void theTimeInStockIsThatOfTheLastDaysOnly() {
    DemandHistory history =
        DemandHistory.ofDays(0, new double[] {9, 1, 1, 0}, new double[] {0, 1, 0.5, 0});
    assertThat(PastDemand.inStockShare(history, 3)).isEqualTo(0.5);
    assertThat(PastDemand.inStockShare(history, 28)).isEqualTo(0.375);
  }

  @Test
  void beforeTheFirstWholeDayNothingIsKnown() {
    DemandHistory none = DemandHistory.ofDays(0, new double[0], new double[0]);
    assertThat(PastDemand.inStockShare(none, 28)).isNull();
  }

  @Test
  void whatComesBackBeyondADayLowersTheDaysBeforeItAndNoneBelowZero() {
    double[] demand = {3, 4, -2, 5, -6, 1};
    PastDemand.carryBack(demand);
    // 6 take the 5 and 1 more, so 3 are left for the 4 before.
    assertThat(demand).containsExactly(3, 1, 0, 0, 0, 1);

    double[] more = {1, -4, 2};
    PastDemand.carryBack(more);
    assertThat(more).containsExactly(0, 0, 2);
  }

  @Test
  void theHistoryAtAReviewEndsWithTheLastWholeDay() {
    Ledger ledger =
        new Ledger()
            .sale("s0", "2026-01-04T10:00:00Z", 9)
            .count("c", "2026-01-05T12:00:00Z", 10)
            .sale("s1", "2026-01-05T18:00:00Z", 2)
            .sale("s2", "2026-01-06T18:00:00Z", 3);
    long review = Ledger.at("2026-01-07T15:00:00Z");

    DemandHistory history =
        PastDemand.of(
            ledger.book,
            SalesDays.NONE,
            ledger.keeper.daysUntil(ledger.book, review, ledger.archive),
            ledger.keeper.calendar(),
            review);

    // Before the first count nobody knows whether there was stock; on its day there was for half.
    assertThat(history.demand()).containsExactly(9, 2, 3);
    assertThat(history.inStockShare()).containsExactly(1, 0.5, 1);
    assertThat(PastDemand.rate(history, 2)).isEqualTo(5 / 1.5);
  }
}
