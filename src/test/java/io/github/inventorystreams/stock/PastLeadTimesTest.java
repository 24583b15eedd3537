package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LeadTimeSums;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lead times of a book's order lines. */
class PastLeadTimesTest {
  private static final String REVIEW = "2026-01-05T00:00:00Z";

  private static Ledger ordered() {
    return new Ledger().count("c", "2026-01-04T00:00:00Z", 0).line(REVIEW, "PO-1", 40, 1);
  }

  private static LeadTimeSums sums(Ledger ledger) {
    return ledger.book.inbound().leadTimes().of("S1");
  }

  @Test
  void aLineCountsOnceAllHasComeByTheMeanOfItsUnits() {
    Ledger ledger = ordered().restock("r1", "2026-01-08T00:00:00Z", 30, "PO-1", false);
    assertThat(sums(ledger)).isEqualTo(LeadTimeSums.NONE);

    ledger.restock("r2", "2026-01-12T00:00:00Z", 10, "PO-1", false);

    // (30 units x 3 days + 10 units x 7 days) / 40 units = 4 days.
    assertThat(sums(ledger)).isEqualTo(new LeadTimeSums(1, 400, 160_000));
  }

  @Test
  void aFinalReceiptEndsTheLine() {
    Ledger ledger = ordered().restock("r1", "2026-01-07T12:00:00Z", 30, "PO-1", true);

    assertThat(sums(ledger)).isEqualTo(new LeadTimeSums(1, 250, 62_500));
  }

  @Test
  void itMakesNoDifferenceWhetherTheReceiptOrTheLineIsSeenFirst() {
    Ledger ledger =
        new Ledger()
            .count("c", "2026-01-04T00:00:00Z", 0)
            .restock("r1", "2026-01-08T00:00:00Z", 40, "PO-1", false)
            .line(REVIEW, "PO-1", 40, 1);

    assertThat(sums(ledger)).isEqualTo(new LeadTimeSums(1, 300, 90_000));
  }

  @Test
  void aLineThatIsForgottenStillCounts() {
    Ledger ledger = ordered().restock("r1", "2026-01-08T00:00:00Z", 40, "PO-1", false);

    ledger.sale("s", "2026-03-08T00:00:00Z", 1);

    assertThat(ledger.book.inbound().lines()).isEmpty();
    assertThat(sums(ledger)).isEqualTo(new LeadTimeSums(1, 300, 90_000));
  }

  @Test
  void aLineRememberedAgainByALaterAnswerDoesNotCountTwice() {
    Ledger ledger = ordered().restock("r1", "2026-01-08T00:00:00Z", 40, "PO-1", false);
    ledger.sale("s", "2026-03-08T00:00:00Z", 1);

    ledger.line(REVIEW, "PO-1", 40, 2).restock("r2", "2026-03-08T01:00:00Z", 40, "PO-1", false);

    assertThat(sums(ledger).lines()).isEqualTo(1);
  }

  @Test
  void onlyTheLatestLinesAreKeptInWhateverOrderTheyCome() {
    PastLeadTimes forwards = PastLeadTimes.NONE;
    PastLeadTimes backwards = PastLeadTimes.NONE;
    for (int i = 0; i < 20; i++) {
      forwards = forwards.with(List.of(new PastLeadTimes.Received("S1", i, 100 + i, 5)));
      backwards = backwards.with(List.of(new PastLeadTimes.Received("S1", 19 - i, 119 - i, 5)));
    }

    // The last 12: 108 to 119.
    assertThat(forwards.of("S1").lines()).isEqualTo(12);
    assertThat(forwards.of("S1").centiDays()).isEqualTo(1362);
    assertThat(backwards).isEqualTo(forwards);
  }

  @Test
  void eachSupplierHasItsOwn() {
    PastLeadTimes past =
        PastLeadTimes.NONE.with(
            List.of(
                new PastLeadTimes.Received("S1", 1, 100, 5),
                new PastLeadTimes.Received("S2", 2, 900, 5)));

    assertThat(past.of("S1")).isEqualTo(new LeadTimeSums(1, 100, 10_000));
  }
}
