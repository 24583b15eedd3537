package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.stock.review.PooledShop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Implausible events wait for a person; a person may mend days. */
class ImplausibleEventsTest {
  private static final LocalDate START = LocalDate.of(2026, 10, 3);
  private final PooledShop shop = new PooledShop(UnmetDemand.LOST, 10);
  private final Ledger book = shop.book("A");
  private LocalDate day = START;
  private double rate;

  /** So many days of equal sales, each of them reviewed, after a count. */
  private ImplausibleEventsTest selling(long perDay, int days) {
    for (int i = 0; i < days; i++) {
      day = day.plusDays(1);
      shop.sale("A", day, perDay);
      rate = shop.reviewAfter(day).get("A");
    }
    return this;
  }

  private LowStockWarning lastWarning(Kind kind) {
    List<LowStockWarning> all =
        shop.warnings("A").stream().filter(each -> each.kind() == kind).toList();
    return all.get(all.size() - 1);
  }

  private long published(Kind kind) {
    return shop.warnings("A").stream().filter(each -> each.kind() == kind).count();
  }

  private long proposed() {
    return book.decisions.stream()
        .filter(Decision.Propose.class::isInstance)
        .map(decision -> ((Decision.Propose) decision).proposal())
        .mapToLong(OrderProposal::quantity)
        .sum();
  }

  private void correct(String event) {
    book.apply(
        new StockEvent.Correction(
            Ledger.header("x" + event, day + "T12:00:00Z"), new EventId("shop", event, 0)));
  }

  private void ordered(long units) {
    book.apply(
        new StockEvent.Ordered(
            Ledger.header("o", day + "T12:00:00Z"), units, "PO-1", 1, null, null));
  }

  @Test
  void aScannedBarcodeOrdersNothingAndWaits() {
    shop.count("A", START, 100);
    selling(4, 9);
    day = day.plusDays(1);
    book.sale("scan", day + "T10:00:00Z", 40_123_456);
    rate = shop.reviewAfter(day).get("A");

    assertThat(book.onHand()).isEqualTo(100 - 9 * 4 - 40_123_456);
    // The count's own day, on which nothing was sold, and the day left out still lower it a little.
    assertThat(rate).isBetween(3.0, 4.4);
    assertThat(proposed()).isZero();
    LowStockWarning warning = lastWarning(Kind.IMPLAUSIBLE);
    assertThat(warning.state()).isEqualTo(State.RAISED);
    assertThat(warning.message())
        .contains("SALE of 40123456", "CONFIRMATION of event scan of shop", "CORRECTION");

    correct("scan");
    assertThat(book.onHand()).isEqualTo(100 - 9 * 4);
    assertThat(lastWarning(Kind.IMPLAUSIBLE).state()).isEqualTo(State.RESOLVED);
    selling(4, 3);
    // Nothing else was sold on the day of the scan, which is seen again.
    assertThat(rate).isBetween(3.0, 4.4);
  }

  @Test
  void aCorrectionThatComesTooLateStillKeepsTheDayOut() {
    shop.count("A", START, 200);
    selling(5, 6);
    day = day.plusDays(1);
    book.sale("typo", day + "T10:00:00Z", 5_000);
    selling(5, 10);
    correct("typo");
    assertThat(lastWarning(Kind.IMPLAUSIBLE).message())
        .contains("event typo of shop was corrected too late", "send a COUNT");
    shop.count("A", day, 40);
    assertThat(lastWarning(Kind.IMPLAUSIBLE).state()).isEqualTo(State.RESOLVED);
    selling(5, 15);

    assertThat(rate).isCloseTo(5, within(0.3));
    assertThat(book.book.overrides().stockEffect()).isZero();
  }

  @Test
  void whatIsConfirmedCounts() {
    shop.count("A", START, 1_000);
    selling(4, 9);
    day = day.plusDays(1);
    book.sale("b2b", day + "T10:00:00Z", 400);
    rate = shop.reviewAfter(day).get("A");
    double held = rate;
    book.apply(
        new StockEvent.Confirmation(
            Ledger.header("ok", day + "T12:00:00Z"), new EventId("shop", "b2b", 0)));
    rate = shop.reviewAfter(day).get("A");

    assertThat(held).isCloseTo(4, within(0.4));
    assertThat(rate).isGreaterThan(10);
    assertThat(lastWarning(Kind.IMPLAUSIBLE).state()).isEqualTo(State.RESOLVED);
  }

  @ParameterizedTest
  @CsvSource({"1, 12, 0", "1, 150, 1", "2, 150, 1", "8, 80, 1", "8, 40, 0", "50, 500, 1"})
  void onlyWhatIsFarOutsideWaits(long usual, long units, long told) {
    shop.count("A", START, 10_000);
    selling(usual, 8);
    shop.sale("A", day.plusDays(1), units);

    assertThat(published(Kind.IMPLAUSIBLE)).isEqualTo(told);
  }

  @Test
  void theFirstEventsOfANewSkuWaitOnlyIfNobodyMovesSoMuch() {
    shop.count("A", START, 50_000);
    shop.sale("A", START, 900);
    selling(30, 1);
    book.restock("r", day + "T11:00:00Z", 20_000);
    assertThat(published(Kind.IMPLAUSIBLE)).isZero();

    shop.sale("A", day, 40_123_456);
    assertThat(published(Kind.IMPLAUSIBLE)).isEqualTo(1);
  }

  @Test
  void whatHappensAgainAndAgainIsTheNewUsual() {
    shop.count("A", START, 10_000);
    selling(4, 9);
    selling(100, 14);

    assertThat(rate).isGreaterThan(50);
  }

  @Test
  void anImplausibleCountMovesNoOrder() {
    shop.count("A", START, 60);
    selling(4, 9);
    shop.count("A", day.plusDays(1), 40_123_456);
    rate = shop.reviewAfter(day.plusDays(1)).get("A");

    assertThat(book.onHand()).isEqualTo(40_123_456);
    assertThat(lastWarning(Kind.IMPLAUSIBLE).message()).contains("COUNT of 40123456");
    assertThat(shop.lastPosition("A")).isEqualTo(60 - 9 * 4);

    // The right count ends it by itself.
    shop.count("A", day.plusDays(2), 24);
    assertThat(lastWarning(Kind.IMPLAUSIBLE).state()).isEqualTo(State.RESOLVED);
    assertThat(book.book.overrides()).isEqualTo(PlanningOverrides.NOTHING);
  }

  @Test
  void aDayIsMendedByAnEventOfItsOwnAndTheLastWordHolds() {
    shop.count("A", START, 10_000);
    selling(5, 14);
    shop.sale("A", day, 30);
    mend("m2", "2026-10-18T09:00:00Z", 5);
    mend("m1", "2026-10-18T08:00:00Z", 900);
    mend("m2", "2026-10-18T09:00:00Z", 5);
    rate = shop.reviewAfter(day).get("A");

    assertThat(rate).isCloseTo(5, within(0.25));
    assertThat(book.onHand()).isEqualTo(10_000 - 14 * 5 - 30);
  }

  private void mend(String id, String at, long units) {
    book.offer(new StockEvent.DemandCorrection(Ledger.header(id, at), day.toEpochDay(), units));
  }

  @Test
  void aBookBelowItsSalesSaysSoOnceAndWhatToDo() {
    shop.count("A", START, 16);
    selling(8, 6);

    assertThat(published(Kind.BOOK_BELOW_SALES)).isEqualTo(1);
    assertThat(lastWarning(Kind.BOOK_BELOW_SALES).message())
        .contains("count it", "-", "forecast", "orders");

    shop.count("A", day, 30);
    assertThat(lastWarning(Kind.BOOK_BELOW_SALES).state()).isEqualTo(State.RESOLVED);
  }

  @Test
  void aDeliveryFarBeyondItsOrderWaits() {
    shop.count("A", START, 100);
    selling(4, 9);
    ordered(100);
    book.restock("r", day + "T13:00:00Z", 100_000, "PO-1", false);
    shop.reviewAfter(day);

    assertThat(lastWarning(Kind.IMPLAUSIBLE).state()).isEqualTo(State.RAISED);
    // What was ordered is still on its way as far as anybody knows, so it is not ordered again.
    assertThat(shop.lastPosition("A")).isEqualTo(100 - 9 * 4 + 100);
  }

  @Test
  void aDeliveryOfWhatWasOrderedDoesNot() {
    shop.count("A", START, 100);
    selling(4, 9);
    ordered(5_000);
    book.restock("r", day + "T13:00:00Z", 5_000, "PO-1", false);

    assertThat(published(Kind.IMPLAUSIBLE)).isZero();
  }

  @Test
  void aScannedBarcodeWaitsHoweverManyOthersDo() {
    shop.count("A", START, 100);
    selling(4, 9);
    for (int i = 0; i < 3; i++) {
      book.sale("typo" + i, day + "T1" + i + ":00:00Z", 4_000);
    }
    book.sale("scan", day + "T14:00:00Z", 40_123_456);
    day = day.plusDays(1);
    shop.reviewAfter(day);

    assertThat(proposed()).isLessThan(1_000);
  }

  @Test
  void aHeldSaleIsNoReasonToCountTheShelf() {
    shop.count("A", START, 500);
    selling(4, 9);
    book.sale("typo", day + "T20:00:00Z", 5_000);
    selling(4, 3);

    assertThat(published(Kind.BOOK_BELOW_SALES)).isZero();
  }
}
