package io.github.inventorystreams.stock.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.OrderLineBuilder;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.stock.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of a low-stock warning. */
class StockWarningsTest {
  private static final String NOON = "2026-01-05T12:00:00Z";

  /** A book with a fixed threshold and a first count. */
  private static Ledger opened(long threshold, long units) {
    return new Ledger().threshold(threshold).count("c", "2026-01-05T00:00:00Z", units);
  }

  private static List<String> published(Ledger ledger) {
    return ledger.warnings().stream()
        .map(warning -> warning.state() + " " + warning.kind() + " " + warning.severity())
        .toList();
  }

  /** Threshold 10, clearing at 12; a row is the stock before, the stock after, and what is told. */
  @ParameterizedTest
  @CsvSource({
    "20, 11, ''",
    "20, 10, RAISED LOW WARNING",
    "20, 1, RAISED LOW WARNING",
    "20, 0, RAISED OUT_OF_STOCK CRITICAL",
    "20, -1, RAISED NEGATIVE CRITICAL",
    "10, 9, ''",
    "10, 11, UPDATED LOW INFO",
    "10, 12, RESOLVED LOW INFO",
    "10, 0, ESCALATED OUT_OF_STOCK CRITICAL",
    "10, -5, ESCALATED NEGATIVE CRITICAL",
    "0, -5, ESCALATED NEGATIVE CRITICAL",
    "0, 5, UPDATED LOW WARNING",
    "0, 11, UPDATED LOW INFO",
    "0, 12, RESOLVED OUT_OF_STOCK INFO",
    "-5, 0, UPDATED OUT_OF_STOCK CRITICAL",
    "-5, -6, ''",
    "-5, 100, RESOLVED NEGATIVE CRITICAL"
  })
  void eachStepIsToldOnce(long before, long after, String told) {
    Ledger ledger = opened(10, 20).adjustment("a1", NOON, before - 20);
    ledger.decisions.clear();

    ledger.adjustment("a2", NOON, after - before);

    assertThat(
            published(ledger).stream().map(StockWarningsTest::withoutSeverityWhenResolved).toList())
        .isEqualTo(told.isEmpty() ? List.of() : List.of(withoutSeverityWhenResolved(told)));
  }

  /** How urgent something is that is over, nobody asks. */
  private static String withoutSeverityWhenResolved(String told) {
    return told.startsWith("RESOLVED") ? told.substring(0, told.lastIndexOf(' ')) : told;
  }

  @Test
  void oneIdFromRaisedToResolvedAndANewOneForTheNextCrossing() {
    Ledger ledger =
        opened(10, 20)
            .adjustment("a1", NOON, -12)
            .adjustment("a2", NOON, -8)
            .adjustment("a3", NOON, 20)
            .adjustment("a4", NOON, -15);

    assertThat(ledger.warnings())
        .extracting(
            LowStockWarning::warningId, LowStockWarning::sequence, LowStockWarning::causedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A-1@DC1#1", 1, "a1"),
            org.assertj.core.groups.Tuple.tuple("A-1@DC1#1", 2, "a2"),
            org.assertj.core.groups.Tuple.tuple("A-1@DC1#1", 3, "a3"),
            org.assertj.core.groups.Tuple.tuple("A-1@DC1#2", 1, "a4"));
    assertThat(ledger.warnings().get(2).resolvedAtMillis()).isEqualTo(Ledger.at(NOON));
  }

  @Test
  void anUnopenedBookDoesNotWarn() {
    Ledger ledger = new Ledger().threshold(10L).sale("s", NOON, 5);
    assertThat(ledger.warnings()).isEmpty();

    ledger.count("c", "2026-01-05T00:00:00Z", 3);

    assertThat(published(ledger)).containsExactly("RAISED NEGATIVE CRITICAL");
  }

  @Test
  void lowStockThatIsCoveredByAnOrderIsForInformation() {
    Ledger ledger = opened(10, 20).line("2026-01-05T00:00:00Z", "PO-1", 40, 1);

    ledger.sale("s", NOON, 12);
    assertThat(published(ledger)).containsExactly("RAISED LOW INFO");
    assertThat(ledger.warnings().get(0).nextReceiptAtMillis())
        .isEqualTo(Ledger.at("2026-01-20T00:00:00Z"));

    ledger.line("2026-01-05T00:00:00Z", "PO-1", 0, 2);
    assertThat(published(ledger)).endsWith("UPDATED LOW WARNING");
    assertThat(ledger.warnings().get(1).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aThresholdOfZeroWarnsWhenNothingIsLeftAndClearsAtOne() {
    Ledger ledger = opened(0, 5).adjustment("a1", NOON, -4);
    assertThat(ledger.warnings()).isEmpty();

    ledger.adjustment("a2", NOON, -1).adjustment("a3", NOON, 1);

    assertThat(ledger.warnings())
        .extracting(LowStockWarning::state)
        .containsExactly(LowStockWarning.State.RAISED, LowStockWarning.State.RESOLVED);
    assertThat(ledger.warnings().get(1).kind()).isEqualTo(Kind.OUT_OF_STOCK);
  }

  @Test
  void anotherThresholdRaisesUpdatesAndResolvesByItself() {
    Ledger ledger = opened(10, 20).threshold(30L).threshold(25L).threshold(5L).threshold(5L);

    assertThat(published(ledger))
        .containsExactly("RAISED LOW WARNING", "UPDATED LOW WARNING", "RESOLVED LOW INFO");
    assertThat(ledger.warnings()).extracting(LowStockWarning::causedBy).containsOnlyNulls();
  }

  @Test
  void coverIsTheAvailableStockAtTheForecastRate() {
    Ledger ledger = opened(10, 20);
    ledger.expecting(new LastReview(4.0, 7, 0, 0, 0));

    LowStockWarning warning = ledger.sale("s", NOON, 12).warnings().get(0);

    assertThat(warning.daysOfCover()).isEqualTo(2.0);
    assertThat(warning.expectedStockoutAtMillis()).isEqualTo(Ledger.at("2026-01-07T12:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"0", "1e-6", "4.9e-324"})
  void stockThatLastsForEverHasNoStockOutDate(double demandPerDay) {
    Ledger ledger = opened(1_000_000_000_000L, 999_999_999_999L);
    ledger.expecting(new LastReview(demandPerDay, 7, 0, 0, 0));

    LowStockWarning warning = ledger.threshold(1_000_000_000_001L).warnings().get(1);

    assertThat(warning.daysOfCover()).isNull();
    assertThat(warning.expectedStockoutAtMillis()).isNull();
  }

  private static OrderLineEvent line(long quantity, boolean proposed) {
    return OrderLineBuilder.of(Ledger.KEY, Ledger.at(NOON), "PO-1", quantity)
        .proposed(proposed)
        .build();
  }

  @Test
  void whatIsOnlyProposedDoesNotCoverAShortage() {
    Ledger ledger = opened(10, 8);

    ledger.took(ledger.keeper.handle(ledger.book, line(12, true), null, ledger.archive));
    assertThat(ledger.book.inbound().onOrder()).isEqualTo(12);
    assertThat(published(ledger)).containsExactly("RAISED LOW WARNING");
    ledger.sale("s", NOON, 8);
    LowStockWarning out = ledger.warnings().get(1);
    assertThat(out.message()).isEqualTo("A-1@DC1 is out of stock, 12 wait for approval");
    assertThat(out.proposed()).isEqualTo(12);

    ledger.adjustment("a", NOON, 3);
    assertThat(published(ledger)).last().isEqualTo("UPDATED LOW WARNING");
    ledger.took(ledger.keeper.handle(ledger.book, line(12, false), null, ledger.archive));
    assertThat(published(ledger)).last().isEqualTo("UPDATED LOW INFO");
    assertThat(ledger.warnings())
        .last()
        .satisfies(
            told ->
                assertThat(told.message())
                    .isEqualTo("A-1@DC1 is low: 3 available at a threshold of 10, 12 on order"));
  }

  @Test
  void whileTheDeskHasNotAnsweredALowBookStaysAsUrgentAsItWas() {
    Ledger ledger = opened(10, 8);
    ledger.requested(Ledger.at(NOON), 12);

    ledger.sale("s", NOON, 1);
    ledger.line(NOON, null, 0, 1);

    assertThat(published(ledger)).containsExactly("RAISED LOW WARNING");
  }

  @Test
  void whatIsMeantToRunOutIsNeverLowButStillCounted() {
    Ledger ledger = opened(10, 8);
    ledger.settings(Ledger.plan(PolicyName.ORDER_UP_TO, 10L, null, Lifecycle.PHASE_OUT));
    assertThat(ledger.warnings())
        .last()
        .satisfies(
            told ->
                assertThat(told.message())
                    .isEqualTo("A-1@DC1 is phased out and may run out: 8 available"));
    ledger.decisions.clear();

    ledger.sale("s1", NOON, 8);
    assertThat(ledger.warnings()).isEmpty();

    ledger.sale("s2", NOON, 1);
    assertThat(published(ledger)).containsExactly("RAISED NEGATIVE CRITICAL");
    assertThat(ledger.warnings().get(0).lifecycle()).isEqualTo(Lifecycle.PHASE_OUT);
    ledger.adjustment("a", NOON, 1);
    assertThat(published(ledger)).last().isEqualTo("RESOLVED NEGATIVE CRITICAL");
  }

  @Test
  void aMinimumHoldsFromTheMomentItIsSet() {
    Ledger ledger = new Ledger().count("c", "2026-01-05T00:00:00Z", 8);
    assertThat(ledger.warnings()).isEmpty();

    ledger.settings(Ledger.plan(PolicyName.MIN_MAX, null, 10L, Lifecycle.ACTIVE));

    assertThat(published(ledger)).containsExactly("RAISED LOW WARNING");
    assertThat(ledger.warnings().get(0).threshold()).isEqualTo(10);
    ledger.settings(Ledger.plan(PolicyName.MIN_MAX, null, 5L, Lifecycle.ACTIVE));
    assertThat(published(ledger)).last().isEqualTo("RESOLVED LOW INFO");
    assertThat(Ledger.plan(PolicyName.MIN_MAX, null, 10L, Lifecycle.ACTIVE).threshold().units())
        .isEqualTo(10);
  }
}
