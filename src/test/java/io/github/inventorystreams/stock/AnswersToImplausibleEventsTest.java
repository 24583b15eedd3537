package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.stock.review.PooledShop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several implausible events of a SKU: each is named, and each has its own answer. */
class AnswersToImplausibleEventsTest {
  private static final LocalDate START = LocalDate.of(2026, 10, 3);
  private final PooledShop shop = new PooledShop(UnmetDemand.LOST, 10);
  private final Ledger book = shop.book("A");
  private LocalDate day = START;
  private double rate;

  @BeforeEach
  void fourADay() {
    shop.count("A", START, 1_000);
    sell(4, 9);
  }

  private void sell(long perDay, int days) {
    for (int i = 0; i < days; i++) {
      day = day.plusDays(1);
      shop.sale("A", day, perDay);
      rate = shop.reviewAfter(day).get("A");
    }
  }

  private List<LowStockWarning> published() {
    return shop.warnings("A").stream().filter(each -> each.kind() == Kind.IMPLAUSIBLE).toList();
  }

  private List<String> states() {
    return published().stream().map(each -> each.state().toString()).toList();
  }

  private String message() {
    List<LowStockWarning> all = published();
    return all.get(all.size() - 1).message();
  }

  private void typo(String id, long units) {
    book.sale(id, day + "T10:00:00Z", units);
  }

  private void confirm(String id, String target) {
    book.apply(
        new StockEvent.Confirmation(
            Ledger.header(id, day + "T12:00:00Z"), new EventId("shop", target, 0)));
  }

  private void correct(String id, String target) {
    book.apply(
        new StockEvent.Correction(
            Ledger.header(id, day + "T12:00:00Z"), new EventId("shop", target, 0)));
  }

  private void mend(String id, LocalDate mended, long units) {
    book.apply(
        new StockEvent.DemandCorrection(
            Ledger.header(id, day + "T13:00:00Z"), mended.toEpochDay(), units));
  }

  @Test
  void aSecondOneOfTheSameQuantityIsNamedToo() {
    typo("t1", 4_000);
    typo("t2", 4_000);

    assertThat(states()).containsExactly("RAISED", "ESCALATED");
    assertThat(message()).contains("event t1 of shop", "event t2 of shop");
  }

  @Test
  void aConfirmationEndsOnlyItsOwn() {
    typo("t1", 4_000);
    typo("t2", 5_000);
    confirm("ok", "t1");

    assertThat(states()).containsExactly("RAISED", "ESCALATED", "UPDATED");
    assertThat(message()).contains("SALE of 5000", "event t2 of shop").doesNotContain("t1");
  }

  @Test
  void theNextReceiptIsNoNewsOfAnEventThatWaits() {
    typo("t1", 4_000);
    book.apply(
        new StockEvent.Ordered(
            Ledger.header("o", day + "T12:00:00Z"),
            20,
            "PO-1",
            1,
            null,
            Ledger.at(day.plusDays(5) + "T00:00:00Z")));

    assertThat(states()).containsExactly("RAISED");
  }

  @Test
  void aConfirmationThatComesFirstCounts() {
    confirm("ok", "b2b");
    typo("b2b", 400);
    rate = shop.reviewAfter(day).get("A");

    assertThat(published()).isEmpty();
    assertThat(rate).isGreaterThan(10);
    assertThat(book.book.overrides().stockEffect()).isZero();
  }

  @Test
  void aConfirmationOfAWrongIdIsToldAsLongAsSomethingWaits() {
    typo("t1", 4_000);
    confirm("ok", "tl");
    assertThat(message()).contains("event t1 of shop", "event tl of shop, which has not come");

    confirm("ok2", "t1");
    assertThat(states()).endsWith("RESOLVED");
  }

  @Test
  void demandThatCameTooLateForItsSourceWaitsToo() {
    LocalDate late = day.minusDays(3);
    book.took(
        (Bookkeeper.Applied)
            book.keeper.addLateDemand(
                book.book,
                new StockEvent.Sale(Ledger.header("scan", late + "T10:00:00Z"), 40_123_456, null),
                40_123_456,
                new EventWindow(Ledger.at(day + "T00:00:00Z"), Long.MIN_VALUE),
                book.archive));
    rate = shop.reviewAfter(day).get("A");

    assertThat(message()).contains("LATE_DEMAND of 40123456", "CONFIRMATION of event scan");
    assertThat(rate).isCloseTo(4, within(0.5));
    confirm("ok", "scan");
    assertThat(shop.reviewAfter(day).get("A")).isGreaterThan(1_000);
  }

  @Test
  void whatACountHasSettledNeedsNoConfirmation() {
    book.restock("r", day + "T09:00:00Z", 100_000);
    confirm("ok", "r");
    shop.count("A", day.plusDays(1), 900);
    day = day.plusDays(1);
    typo("t1", 4_000);

    assertThat(message()).contains("event t1 of shop").doesNotContain("has not come");
    assertThat(book.book.overrides().confirmed()).isEmpty();
  }

  @Test
  void aConfirmationThatIsTakenBackLetsTheEventWaitAgain() {
    typo("t1", 4_000);
    confirm("ok", "t1");
    correct("x", "ok");
    rate = shop.reviewAfter(day).get("A");

    assertThat(states()).containsExactly("RAISED", "RESOLVED", "RAISED");
    assertThat(rate).isCloseTo(4, within(0.5));
    assertThat(book.book.overrides().stockEffect()).isEqualTo(-4_000);
  }

  @Test
  void aConfirmationIsTakenBackHoweverLongAgo() {
    typo("t1", 4_000);
    confirm("ok", "t1");
    sell(4, 12);
    correct("x", "ok");

    assertThat(states()).endsWith("RAISED");
    assertThat(message()).contains("event t1 of shop").doesNotContain("without effect");
  }

  @Test
  void aMendedDayIsTakenBackHoweverLongAgo() {
    LocalDate mended = day;
    mend("m", mended, 400);
    double lifted = shop.reviewAfter(day).get("A");
    sell(4, 12);
    correct("x", "m");
    rate = shop.reviewAfter(day).get("A");

    assertThat(lifted).isGreaterThan(10);
    assertThat(rate).isCloseTo(4, within(0.4));
    assertThat(published()).isEmpty();
  }

  @Test
  void oneMendedDayAnswersOneCorrectionInVain() {
    correct("x1", "gone1");
    correct("x2", "gone2");
    assertThat(message()).contains("event gone1 of shop", "event gone2 of shop");

    mend("m", START.plusDays(2), 4);
    assertThat(message()).contains("gone2").doesNotContain("gone1");
    confirm("ok", "gone2");
    assertThat(states()).containsExactly("RAISED", "ESCALATED", "UPDATED", "RESOLVED");
  }

  @Test
  void aCorrectionOfACorrectionIsAnsweredByTheEventAnew() {
    typo("t1", 4);
    correct("x1", "t1");
    correct("x2", "x1");

    assertThat(message())
        .contains("event x1 of shop, which is a CORRECTION itself", "again under a new id")
        .doesNotContain("DEMAND_CORRECTION");
  }

  @Test
  void whichOfTheTwoCorrectionsComesFirstMakesNoDifference() {
    correct("x2", "x1");
    typo("t1", 4);
    correct("x1", "t1");

    assertThat(book.book.overrides().missed())
        .singleElement()
        .matches(PlanningOverrides.Missed::isCorrection);
  }

  @Test
  void aSecondCorrectionOfAnOldOrderIsNotInVain() {
    book.apply(
        new StockEvent.Ordered(
            Ledger.header("o", day + "T09:00:00Z"),
            20,
            "PO-1",
            1,
            null,
            Ledger.at(day.plusDays(60) + "T00:00:00Z")));
    sell(4, 12);
    correct("x1", "o");
    correct("x2", "o");

    assertThat(book.onOrder()).isZero();
    assertThat(published()).isEmpty();
  }

  @Test
  void slipsOfOtherSizesOrLongAgoDoNotLetTheNextOneThrough() {
    typo("t1", 400);
    typo("t2", 4_000);
    typo("t3", 40_000);
    sell(4, 2);
    typo("t4", 4_000);
    rate = shop.reviewAfter(day).get("A");

    assertThat(states()).containsExactly("RAISED", "ESCALATED", "ESCALATED", "ESCALATED");
    assertThat(message()).contains("event t4 of shop", "1 more");
    assertThat(rate).isCloseTo(4, within(0.6));
  }

  @Test
  void slipsOfOneSizeOverMonthsAreNoNewUsual() {
    for (int month = 0; month < 4; month++) {
      typo("t" + month, 4_000);
      sell(4, 30);
    }

    assertThat(book.book.overrides().waiting()).hasSize(4);
    assertThat(rate).isCloseTo(4, within(0.4));
  }
}
