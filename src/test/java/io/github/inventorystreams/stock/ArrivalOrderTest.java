package io.github.inventorystreams.stock;

import static io.github.inventorystreams.stock.Ledger.at;
import static io.github.inventorystreams.stock.Ledger.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The order of arrival: what comes late, first, twice or after a long time leaves the same book.
 */
class ArrivalOrderTest {
  private static final long HOUR = 3_600_000;

  private final Ledger ledger = new Ledger();

  @Test
  void aRestockThatWasTakenBackBeforeItCameOpensTheBookToo() {
    correction("c1", "2026-01-05T10:00:00Z", "r1").restock("r1", "2026-01-05T09:00:00Z", 5);

    assertThat(ledger.book.onHand().opened()).isTrue();
    assertThat(ledger.onHand()).isZero();
    // The correction is told as long as it has no event; then the book warns as an opened one.
    assertThat(ledger.warnings().stream().map(each -> each.state() + " " + each.kind()))
        .containsExactly("RAISED IMPLAUSIBLE", "RAISED OUT_OF_STOCK", "RESOLVED IMPLAUSIBLE");
  }

  @Test
  void aCorrectionOfWhatHasLeftTheWindowChangesNothingLaterEither() {
    ledger.sale("s1", "2026-01-05T09:00:00Z", 2).sale("s2", "2026-01-13T09:00:00Z", 1);
    correction("c1", "2026-01-13T10:00:00Z", "s1").count("k1", "2026-01-13T11:00:00Z", 9);
    correction("c2", "2026-01-13T12:00:00Z", "k1");

    assertThat(ledger.onHand()).isEqualTo(-3);
  }

  @Test
  void aLineStaysClosedWhenOneOfTwoFinalReceiptsIsTakenBack() {
    ledger
        .line("2026-01-05T00:00:00Z", "PO-1", 10, 1)
        .restock("r1", "2026-01-06T09:00:00Z", 2, "PO-1", true)
        .restock("r2", "2026-01-06T10:00:00Z", 3, "PO-1", true);
    correction("c1", "2026-01-06T11:00:00Z", "r1");

    assertThat(ledger.onOrder()).isZero();
    correction("c2", "2026-01-06T11:00:00Z", "r2");
    assertThat(ledger.onOrder()).isEqualTo(10);
  }

  @Test
  void aSecondReservationOfAnOrderDoesNotFillTheTimeAfterTheFirstOne() {
    ledger.count("k1", "2026-01-05T08:00:00Z", 1);
    reserve("r1", "2026-01-05T09:00:00Z", "2026-01-05T10:00:00Z");
    reserve("r2", "2026-01-05T11:00:00Z", "2026-01-05T13:00:00Z");
    late("2026-01-05T08:30:00Z");

    // Eight to nine and ten to eleven.
    assertThat(inStockMillis("2026-01-05T12:00:00Z")).isEqualTo(2 * HOUR);
  }

  @Test
  void aReservationThatIsTakenBackTakesItsEndAlong() {
    ledger.count("k1", "2026-01-05T08:00:00Z", 5);
    reserve("r1", "2026-01-05T09:00:00Z", "2026-01-05T10:00:00Z");
    reserve("r2", "2026-01-05T09:10:00Z", null);
    correction("c1", "2026-01-05T09:20:00Z", "r2").sale("s1", "2026-01-05T11:00:00Z", 1);

    assertThat(ledger.book.reserved().units()).isZero();
  }

  @Test
  void aReservationIsKnownWhenItsEntryHasLeftTheJournal() {
    ledger.count("k1", "2026-01-05T08:00:00Z", 1);
    reserve("r1", "2026-01-05T08:00:00Z", null);
    Instant last = Instant.parse("2026-01-05T09:00:00Z");
    for (int i = 0; i < 200; i++) {
      last = last.plus(3, ChronoUnit.HOURS);
      ledger.apply(new StockEvent.LostDemand(header("l" + i, last.toString()), 1));
    }
    late(last.minus(1, ChronoUnit.HOURS).toString());

    assertThat(ledger.book.journal().firstChunk()).isPositive();
    assertThat(inStockMillis(last.toString())).isZero();
  }

  @Test
  void aReservationIsKnownAsLongAsTheDaysThatItEmptied() {
    ledger.count("k1", "2026-01-05T08:00:00Z", 1);
    reserve("r1", "2026-01-05T08:00:00Z", "2026-01-12T12:00:00Z");
    late("2026-01-05T07:00:00Z").adjustment("a1", "2026-01-13T12:00:00Z", 1);
    late("2026-01-13T11:00:00Z");

    assertThat(inStockMillis("2026-01-13T12:00:00Z")).isEqualTo(24 * HOUR);
  }

  @Test
  void whatWasTakenBackBeforeItCameStaysSoWhenTheCorrectionIsForgotten() {
    ledger.count("k1", "2026-01-05T08:00:00Z", 3);
    correction("c1", "2026-01-05T09:00:00Z", "s1");
    for (int i = 10; i < 60; i++) {
      ledger.adjustment("a" + i, "2026-01-05T09:" + i + ":00Z", 1);
    }
    ledger.sale("s1", "2026-01-06T09:00:00Z", 2);
    for (int i = 10; i < 60; i++) {
      ledger.adjustment("b" + i, "2026-01-20T12:" + i + ":00Z", -1);
    }
    ledger.count("k2", "2026-01-20T13:00:00Z", 9);
    correction("c2", "2026-01-20T14:00:00Z", "k2");

    assertThat(ledger.book.journal().firstChunk()).isPositive();
    assertThat(ledger.onHand()).isEqualTo(3);
  }

  @Test
  void aCorrectionThatHasLeftTheWindowWaitsNoLonger() {
    correction("c1", "2026-01-05T09:00:00Z", "s1").sale("s1", "2026-01-13T09:00:00Z", 2);
    ledger.count("k1", "2026-01-13T10:00:00Z", 9);
    correction("c2", "2026-01-13T11:00:00Z", "k1");

    assertThat(ledger.onHand()).isEqualTo(-2);
  }

  @Test
  void aSecondCorrectionTakesBackWhatTheFirstOneCouldNotWaitFor() {
    correction("c1", "2026-01-05T09:00:00Z", "s1").sale("s1", "2026-01-13T09:00:00Z", 2);
    correction("c2", "2026-01-13T10:00:00Z", "s1");
    correction("c3", "2026-01-13T11:00:00Z", "s1");

    assertThat(ledger.onHand()).isZero();
  }

  private Ledger correction(String id, String instant, String corrected) {
    return ledger.apply(
        new StockEvent.Correction(header(id, instant), new EventId("shop", corrected, 0)));
  }

  private void reserve(String id, String instant, @Nullable String expiresAt) {
    ledger.apply(
        new StockEvent.Reserve(
            header(id, instant), 1, "SO-1", expiresAt == null ? null : at(expiresAt)));
  }

  /** Something that moves nothing, but comes out of order, so that the days are made anew. */
  private Ledger late(String instant) {
    return ledger.apply(new StockEvent.LostDemand(header("late-" + instant, instant), 1));
  }

  private long inStockMillis(String until) {
    SalesDays days =
        ledger.closed.followedBy(ledger.keeper.daysUntil(ledger.book, at(until), ledger.archive));
    long millis = 0;
    for (long each : days.inStockMillis()) {
      millis += each;
    }
    return millis;
  }
}
