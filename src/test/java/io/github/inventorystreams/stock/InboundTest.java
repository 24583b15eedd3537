package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.OrderLineBuilder;
import io.github.inventorystreams.event.StockEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The supply that is on its way to a book. */
class InboundTest {
  private static final String REVIEW = "2026-01-05T00:00:00Z";
  private static final String RECEIPT = "2026-01-06T08:00:00Z";

  private static Ledger requested(long quantity) {
    Ledger ledger = new Ledger().count("c", "2026-01-04T00:00:00Z", 0);
    return ledger.requested(Ledger.at(REVIEW), quantity);
  }

  @Test
  void aRequestCountsUntilItIsAnsweredThenTheLineDoes() {
    Ledger ledger = requested(48);
    assertThat(ledger.onOrder()).isEqualTo(48);

    ledger.line(REVIEW, "PO-1", 36, 1);

    assertThat(ledger.onOrder()).isEqualTo(36);
    assertThat(ledger.book.inbound().nextReceiptAtMillis())
        .isEqualTo(Ledger.at("2026-01-20T00:00:00Z"));
  }

  @Test
  void aRequestThatGetsNothingIsGone() {
    Ledger ledger = requested(48).line(REVIEW, null, 0, 1);

    assertThat(ledger.onOrder()).isZero();
    assertThat(ledger.book.inbound().nextReceiptAtMillis()).isNull();
  }

  @Test
  void receiptsLowerWhatIsOnOrder() {
    Ledger ledger =
        requested(48).line(REVIEW, "PO-1", 48, 1).restock("r", RECEIPT, 30, "PO-1", false);

    assertThat(ledger.onOrder()).isEqualTo(18);
    assertThat(ledger.onHand()).isEqualTo(30);
  }

  @Test
  void itMakesNoDifferenceWhetherTheReceiptOrTheLineIsSeenFirst() {
    Ledger ledger =
        requested(48).restock("r", RECEIPT, 30, "PO-1", false).line(REVIEW, "PO-1", 48, 1);

    assertThat(ledger.onOrder()).isEqualTo(18);
  }

  @Test
  void moreThanWasOrderedLeavesNothingOpen() {
    Ledger ledger =
        requested(48).line(REVIEW, "PO-1", 48, 1).restock("r", RECEIPT, 60, "PO-1", false);

    assertThat(ledger.onOrder()).isZero();
    assertThat(ledger.onHand()).isEqualTo(60);
  }

  @Test
  void theFinalReceiptClosesTheLine() {
    Ledger ledger =
        requested(48).line(REVIEW, "PO-1", 48, 1).restock("r", RECEIPT, 30, "PO-1", true);

    assertThat(ledger.onOrder()).isZero();
  }

  @Test
  void theFinalReceiptClosesTheLineAlsoWhenItIsSeenFirst() {
    Ledger ledger =
        requested(48).restock("r", RECEIPT, 30, "PO-1", true).line(REVIEW, "PO-1", 48, 1);

    assertThat(ledger.onOrder()).isZero();
  }

  @Test
  void aNewDateDoesNotOpenAClosedLineAgain() {
    Ledger ledger =
        requested(48)
            .line(REVIEW, "PO-1", 48, 1)
            .restock("r", RECEIPT, 30, "PO-1", true)
            .line(REVIEW, "PO-1", 48, 2);

    assertThat(ledger.onOrder()).isZero();
  }

  @Test
  void aRejectedLineCanBeAcceptedAgain() {
    Ledger ledger = requested(48).line(REVIEW, "PO-1", 48, 1).line(REVIEW, "PO-1", 0, 2);
    assertThat(ledger.onOrder()).isZero();

    ledger.line(REVIEW, "PO-1", 24, 3);

    assertThat(ledger.onOrder()).isEqualTo(24);
  }

  @Test
  void aSettledLineIsForgottenAWindowLaterAndAnAnswerOpensNoMoreOfItThanTheDeskAwaits() {
    Ledger ledger =
        requested(48)
            .line(REVIEW, "PO-1", 48, 1)
            .restock("r", RECEIPT, 48, "PO-1", false)
            .sale("s", "2026-01-20T00:00:00Z", 1);
    assertThat(ledger.book.inbound().lines()).isEmpty();

    ledger.line(REVIEW, "PO-1", 48, 2, 48);
    assertThat(ledger.onOrder()).isZero();

    ledger.line(REVIEW, "PO-1", 60, 3, 48);
    assertThat(ledger.onOrder()).isEqualTo(12);
  }

  @Test
  void anOrderOfAnotherSystemIsGivenUpSixtyDaysAfterItsDay() {
    Ledger ledger =
        new Ledger().apply(ordered("o", "2026-01-05T00:00:00Z", 48, "2026-01-20T00:00:00Z"));

    ledger.sale("s1", "2026-03-21T00:00:00Z", 1);
    assertThat(ledger.onOrder()).isEqualTo(48);
    ledger.sale("s2", "2026-03-21T00:00:00.001Z", 1);

    assertThat(ledger.onOrder()).isZero();
    assertThat(ledger.book.inbound().nextReceiptAtMillis()).isNull();
  }

  /** Its first part may be overdue while the desk knows that the second one is not. */
  @Test
  void aLineOfTheDeskIsGivenUpWhenTheDeskSaysSo() {
    Ledger ledger = requested(48).line(REVIEW, "PO-1", 48, 1);

    ledger.sale("s1", "2026-06-21T00:00:00Z", 1);
    assertThat(ledger.onOrder()).isEqualTo(48);
    ledger.line(REVIEW, "PO-1", 0, 2);

    assertThat(ledger.onOrder()).isZero();
  }

  @Test
  void whatComesInPlaceOfAnotherSkuAnswersNoRequest() {
    Ledger ledger = requested(48);
    ledger.took(
        ledger.keeper.handle(
            ledger.book,
            OrderLineBuilder.of(Ledger.KEY, Ledger.at(REVIEW), "PO-1", 7)
                .line(2)
                .revision(2)
                .substituteFor("B-1")
                .build(),
            null,
            ledger.archive));
    assertThat(ledger.onOrder()).isEqualTo(55);

    ledger.line(REVIEW, "PO-2", 48, 1);
    assertThat(ledger.onOrder()).isEqualTo(55);
  }

  @Test
  void aLaterDateKeepsALineOpen() {
    Ledger ledger =
        new Ledger()
            .apply(ordered("o", "2026-01-05T00:00:00Z", 48, "2026-01-20T00:00:00Z"))
            .apply(ordered("p", "2026-01-06T00:00:00Z", 40, "2026-02-20T00:00:00Z"));

    ledger.sale("s1", "2026-03-22T00:00:00Z", 1);

    assertThat(ledger.onOrder()).isEqualTo(40);
  }

  @Test
  void anOrderOfAnotherSystemIsOnOrderUntilReceived() {
    Ledger ledger =
        new Ledger()
            .apply(
                new StockEvent.Ordered(
                    Ledger.header("o", "2026-01-05T00:00:00Z"), 40, "X-17", 1, "S1", null));
    assertThat(ledger.onOrder()).isEqualTo(40);
    assertThat(ledger.book.inbound().nextReceiptAtMillis()).isNull();

    ledger.restock("r", RECEIPT, 40, "X-17", false);

    assertThat(ledger.onOrder()).isZero();
  }

  private static StockEvent.Ordered ordered(
      String id, String instant, long quantity, @Nullable String expected) {
    return new StockEvent.Ordered(
        Ledger.header(id, instant),
        quantity,
        "X-17",
        1,
        "S1",
        expected == null ? null : Ledger.at(expected));
  }

  @Test
  void anOrderWithoutADayIsGivenUpSixtyDaysAfterItWasPlaced() {
    Ledger ledger = new Ledger().apply(ordered("o", "2026-01-05T00:00:00Z", 40, null));

    ledger.sale("s1", "2026-03-06T00:00:00Z", 1);
    assertThat(ledger.onOrder()).isEqualTo(40);
    ledger.sale("s2", "2026-03-06T01:00:00Z", 1);

    assertThat(ledger.onOrder()).isZero();
  }

  /** Two words of one line, of which one is taken back, and a receipt: 24 orders of arrival. */
  @Test
  void theLaterWordOfALineHoldsInAnyOrderOfArrival() {
    List<StockEvent> events =
        List.of(
            ordered("a", "2026-01-05T08:00:00Z", 40, "2026-01-08T00:00:00Z"),
            ordered("b", "2026-01-05T09:00:00Z", 60, "2026-01-09T00:00:00Z"),
            ordered("c", "2026-01-05T09:00:00Z", 50, null),
            new StockEvent.Restock(Ledger.header("r", RECEIPT), 10, "X-17", 1, false, null));
    StockEvent correction =
        new StockEvent.Correction(
            Ledger.header("x", "2026-01-06T10:00:00Z"), new EventId("shop", "c", 0));

    for (List<StockEvent> order : permutations(events)) {
      Ledger ledger = new Ledger();
      order.forEach(ledger::apply);
      assertThat(ledger.onOrder()).as("%s", order).isEqualTo(40);
      assertThat(ledger.book.inbound().nextReceiptAtMillis()).as("%s", order).isNull();
    }
    List<StockEvent> corrected = new ArrayList<>(events.subList(1, 4));
    corrected.add(correction);
    for (List<StockEvent> order : permutations(corrected)) {
      Ledger ledger = new Ledger();
      order.forEach(ledger::apply);
      assertThat(ledger.onOrder()).as("%s", order).isEqualTo(50);
      assertThat(ledger.book.inbound().nextReceiptAtMillis())
          .as("%s", order)
          .isEqualTo(Ledger.at("2026-01-09T00:00:00Z"));
    }
  }

  private static <T> List<List<T>> permutations(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<T>> found = new ArrayList<>();
    for (int first = 0; first < all.size(); first++) {
      List<T> rest = new ArrayList<>(all);
      T head = rest.remove(first);
      for (List<T> tail : permutations(rest)) {
        List<T> whole = new ArrayList<>(List.of(head));
        whole.addAll(tail);
        found.add(whole);
      }
    }
    return found;
  }
}
