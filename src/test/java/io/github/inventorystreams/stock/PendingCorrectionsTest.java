package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.StockEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The number of corrections that wait for the event that they take back. */
class PendingCorrectionsTest {
  private final Ledger ledger = new Ledger().count("c", "2026-01-05T00:00:00Z", 100);

  private long open() {
    return ledger.book.warning().open().stream()
        .filter(each -> each.kind() == Kind.IMPLAUSIBLE)
        .count();
  }

  private String message() {
    return ledger.decisions.stream()
        .filter(Decision.Warn.class::isInstance)
        .map(each -> ((Decision.Warn) each).warning())
        .filter(each -> each.kind() == Kind.IMPLAUSIBLE)
        .reduce((first, last) -> last)
        .orElseThrow()
        .message();
  }

  @Test
  void oneThatComesAfterTheWindowSaysWhatToSendUntilItsDayIsMended() {
    ledger.sale("s", "2026-01-05T10:00:00Z", 40).sale("t", "2026-01-20T10:00:00Z", 1);
    correct("x", "2026-01-20T11:00:00Z", "s");

    assertThat(message())
        .contains("event s of shop", "DEMAND_CORRECTION", "day and demandQuantity", "COUNT");
    ledger.count("c2", "2026-01-20T12:00:00Z", 99);
    assertThat(open()).isEqualTo(1);

    ledger.offer(
        new StockEvent.DemandCorrection(
            Ledger.header("m", "2026-01-20T13:00:00Z"), LocalDate.of(2026, 1, 5).toEpochDay(), 4));
    assertThat(open()).isZero();
  }

  @Test
  void aConfirmationEndsWhatTheCountHasSettled() {
    correct("x", "2026-01-05T11:00:00Z", "in");
    assertThat(open()).isEqualTo(1);

    ledger.apply(
        new StockEvent.Confirmation(
            Ledger.header("ok", "2026-01-05T12:00:00Z"), new EventId("shop", "in", 0)));
    assertThat(open()).isZero();
  }

  @Test
  void whichOfTheTwoComesFirstLeavesTheSameApart() {
    correct("x1", "2026-01-05T11:00:00Z", "s");
    assertThat(open()).isEqualTo(1);
    ledger.sale("s", "2026-01-05T10:00:00Z", 5);

    assertThat(open()).isZero();
    assertThat(ledger.book.overrides()).isEqualTo(PlanningOverrides.NOTHING);
  }

  private PendingCorrectionsTest correct(String id, String instant, String target) {
    ledger.apply(
        new StockEvent.Correction(Ledger.header(id, instant), new EventId("shop", target, 0)));
    return this;
  }

  @Test
  void oneThatFindsItsTargetIsNotPending() {
    ledger.sale("s", "2026-01-05T10:00:00Z", 5);

    correct("x1", "2026-01-05T11:00:00Z", "s").correct("x2", "2026-01-05T12:00:00Z", "s");

    assertThat(ledger.pendingCorrections).isZero();
    assertThat(ledger.onHand()).isEqualTo(100);
  }

  @Test
  void thoseThatCameFirstWaitUntilTheTargetComes() {
    correct("x1", "2026-01-05T11:00:00Z", "s").correct("x2", "2026-01-05T12:00:00Z", "s");
    assertThat(ledger.pendingCorrections).isEqualTo(2);

    ledger.sale("s", "2026-01-05T10:00:00Z", 5);

    assertThat(ledger.pendingCorrections).isZero();
    assertThat(ledger.onHand()).isEqualTo(100);
  }

  @Test
  void oneThatMeansACorrectionIsPendingForEverWhicheverCameFirst() {
    ledger.sale("s", "2026-01-05T10:00:00Z", 5);
    correct("x1", "2026-01-05T11:00:00Z", "s").correct("x2", "2026-01-05T12:00:00Z", "x1");
    assertThat(ledger.pendingCorrections).isEqualTo(1);

    correct("x3", "2026-01-05T13:00:00Z", "x4").correct("x4", "2026-01-05T12:30:00Z", "s");

    assertThat(ledger.pendingCorrections).isEqualTo(2);
    assertThat(ledger.onHand()).isEqualTo(100);
  }

  @Test
  void oneWhoseTargetHasLeftTheWindowIsPending() {
    ledger.sale("s", "2026-01-05T10:00:00Z", 5).sale("t", "2026-01-20T10:00:00Z", 1);

    correct("x", "2026-01-20T11:00:00Z", "s");

    assertThat(ledger.pendingCorrections).isEqualTo(1);
    assertThat(ledger.onHand()).isEqualTo(94);
  }

  @Test
  void anOrderIsTakenBackHoweverLongAgoItWasPlaced() {
    ledger.apply(
        new StockEvent.Ordered(
            Ledger.header("o", "2026-01-05T10:00:00Z"),
            500,
            "PO-1",
            1,
            null,
            Instant.parse("2026-03-16T00:00:00Z").toEpochMilli()));
    ledger.sale("s", "2026-03-10T10:00:00Z", 1);
    assertThat(ledger.onOrder()).isEqualTo(500);

    correct("x", "2026-03-11T11:00:00Z", "o");

    assertThat(ledger.onOrder()).isZero();
    assertThat(ledger.pendingCorrections).isZero();
  }
}
