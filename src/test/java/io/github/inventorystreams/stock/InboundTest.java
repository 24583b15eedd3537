package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.StockEvent;
import org.junit.jupiter.api.Test;

/** What is on its way to a book. */
class InboundTest {
  private static final String REVIEW = "2026-01-05T00:00:00Z";
  private static final String RECEIPT = "2026-01-06T08:00:00Z";

  private static Ledger requested(long quantity) {
    Ledger ledger = new Ledger().count("c", "2026-01-04T00:00:00Z", 0);
    ledger.book =
        ledger.book.with(
            ledger.book.onHand(), ledger.book.inbound().requested(Ledger.at(REVIEW), quantity));
    return ledger;
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
  void aSettledLineIsForgottenAWindowLaterAndNoAnswerBringsItBack() {
    Ledger ledger =
        requested(48)
            .line(REVIEW, "PO-1", 48, 1)
            .restock("r", RECEIPT, 48, "PO-1", false)
            .sale("s", "2026-01-20T00:00:00Z", 1);
    assertThat(ledger.book.inbound().lines()).isEmpty();

    ledger.line(REVIEW, "PO-1", 48, 2);

    assertThat(ledger.onOrder()).isZero();
  }

  @Test
  void anOpenLineIsNeverForgotten() {
    Ledger ledger = requested(48).line(REVIEW, "PO-1", 48, 1).sale("s", "2026-03-20T00:00:00Z", 1);

    assertThat(ledger.onOrder()).isEqualTo(48);
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
}
