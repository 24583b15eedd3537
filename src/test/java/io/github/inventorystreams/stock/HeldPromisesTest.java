package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

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

/**
 * Scanned barcodes where nothing else is known of the stock, and in what is on order or promised.
 */
class HeldPromisesTest {
  private static final LocalDate START = LocalDate.of(2026, 10, 3);
  private static final long BARCODE = 40_123_456;

  private final PooledShop shop = new PooledShop(UnmetDemand.LOST, 10);
  private final Ledger book = shop.book("A");
  private LocalDate day = START;
  private long asked;

  /** So many days of four sales, each of them reviewed. */
  private void selling(int days) {
    for (int i = 0; i < days; i++) {
      day = day.plusDays(1);
      shop.sale("A", day, 4);
      review();
    }
  }

  private void review() {
    shop.reviewAfter(day);
    asked +=
        book.decisions.stream()
            .filter(Decision.Propose.class::isInstance)
            .map(decision -> ((Decision.Propose) decision).proposal())
            .mapToLong(OrderProposal::quantity)
            .sum();
  }

  private LowStockWarning implausible() {
    List<LowStockWarning> all =
        shop.warnings("A").stream().filter(each -> each.kind() == Kind.IMPLAUSIBLE).toList();
    return all.get(all.size() - 1);
  }

  private void answer(String event, boolean right) {
    EventId target = new EventId("shop", event, 0);
    book.apply(
        right
            ? new StockEvent.Confirmation(Ledger.header("ok", day + "T20:00:00Z"), target)
            : new StockEvent.Correction(Ledger.header("x", day + "T20:00:00Z"), target));
  }

  @Test
  void aFirstCountThatIsImplausibleOrdersNothingUntilItIsAnswered() {
    book.count("scan", START + "T08:00:00Z", BARCODE);
    selling(5);

    assertThat(asked).isZero();
    assertThat(shop.lastPosition("A")).isEqualTo(BARCODE - 20);
    assertThat(implausible().message())
        .contains("COUNT of 40123456", "so nothing is ordered. Send a CONFIRMATION of event scan");

    // Nobody knows now what is there, and the book says what has left: 20 of nothing.
    answer("scan", false);
    selling(1);
    assertThat(shop.lastPosition("A")).isEqualTo(-24);
    assertThat(asked).isPositive();
    assertThat(implausible().state()).isEqualTo(State.RESOLVED);
  }

  @Test
  void aFirstCountThatIsCorrectedTooLateHoldsOrdersNoLonger() {
    book.count("scan", START + "T08:00:00Z", BARCODE);
    selling(10);
    answer("scan", false);
    selling(1);
    assertThat(shop.lastPosition("A")).isEqualTo(-44);
    assertThat(asked).isPositive();
  }

  @Test
  void aFirstDeliveryThatIsImplausibleOrdersNothing() {
    book.restock("scan", START + "T08:00:00Z", BARCODE);
    selling(10);

    assertThat(asked).isZero();
    assertThat(implausible().message()).contains("RESTOCK of 40123456", "nothing is ordered");
  }

  @Test
  void aCountAfterAnotherOneLeavesTheOrdersToTheFirst() {
    shop.count("A", START, 60);
    selling(1);
    book.count("scan", day + "T19:00:00Z", BARCODE);
    selling(6);

    assertThat(shop.lastPosition("A")).isEqualTo(60 - 7 * 4);
    assertThat(implausible().message()).contains("forecast and orders go on without it");
  }

  @Test
  void anImplausibleOrderCoversNothingUntilItIsConfirmed() {
    shop.count("A", START, 60);
    selling(9);
    book.apply(
        new StockEvent.Ordered(
            Ledger.header("scan", day + "T12:00:00Z"), BARCODE, "PO-1", 1, null, null));
    selling(1);
    assertThat(shop.lastPosition("A")).isEqualTo(60 - 10 * 4);
    assertThat(asked).isPositive();
    assertThat(implausible().message()).contains("ORDERED of 40123456", "event scan");

    // A count says nothing of what is on order.
    shop.count("A", day, 20);
    assertThat(implausible().state()).isNotEqualTo(State.RESOLVED);

    answer("scan", true);
    selling(1);
    assertThat(shop.lastPosition("A")).isGreaterThanOrEqualTo(BARCODE);
    assertThat(implausible().state()).isEqualTo(State.RESOLVED);
  }

  @Test
  void whatComesOfAnOrderThatWaitsIsNoMoreCertain() {
    shop.count("A", START, 60);
    selling(9);
    book.apply(
        new StockEvent.Ordered(
            Ledger.header("scan", day + "T12:00:00Z"), BARCODE, "PO-1", 1, null, null));
    book.restock("got", day + "T13:00:00Z", BARCODE, "PO-1", true);
    selling(1);

    assertThat(implausible().message())
        .contains("ORDERED of 40123456", "RESTOCK of 40123456", "event scan", "event got");
    assertThat(shop.lastPosition("A")).isEqualTo(60 - 10 * 4);
    assertThat(asked).isPositive();

    // Its order is right, so all of it is on its way as long as nobody says so of what has come.
    answer("scan", true);
    selling(1);
    assertThat(shop.lastPosition("A")).isBetween(BARCODE, BARCODE + 1_000);
    assertThat(implausible().message()).contains("event got of shop").doesNotContain("scan");
  }

  @Test
  void anotherWordOnAnOrderThatWaitsWaitsToo() {
    shop.count("A", START, 60);
    selling(9);
    for (String time : new String[] {"12", "13"}) {
      book.apply(
          new StockEvent.Ordered(
              Ledger.header("scan" + time, day + "T" + time + ":00:00Z"),
              BARCODE,
              "PO-1",
              1,
              null,
              null));
    }
    selling(1);

    assertThat(implausible().message()).contains("event scan12", "event scan13");
    assertThat(shop.lastPosition("A")).isEqualTo(60 - 10 * 4);
  }

  @Test
  void whatComesOfAUsualOrderDoesNotWait() {
    shop.count("A", START, 60);
    selling(9);
    book.apply(
        new StockEvent.Ordered(
            Ledger.header("o", day + "T12:00:00Z"), 5_000, "PO-1", 1, null, null));
    book.restock("got", day + "T13:00:00Z", 5_000, "PO-1", true);

    assertThat(shop.warnings("A")).noneMatch(each -> each.kind() == Kind.IMPLAUSIBLE);
  }

  @Test
  void anImplausibleReservationIsBoughtForByNobody() {
    shop.count("A", START, 500);
    selling(9);
    book.apply(new StockEvent.Reserve(Ledger.header("r", day + "T11:00:00Z"), 6, "SO-1", null));
    book.apply(
        new StockEvent.Reserve(Ledger.header("scan", day + "T12:00:00Z"), BARCODE, "SO-2", null));
    selling(1);
    assertThat(shop.lastPosition("A")).isEqualTo(500 - 10 * 4 - 6);
    assertThat(asked).isZero();
    assertThat(implausible().message()).contains("RESERVE of 40123456");

    book.apply(new StockEvent.Release(Ledger.header("l", day + "T13:00:00Z"), BARCODE, "SO-2"));
    selling(1);
    assertThat(shop.lastPosition("A")).as("given back").isEqualTo(500 - 11 * 4 - 6);
  }

  @Test
  void aReservationThatIsTakenBackOrConfirmedIsHeldNoLonger() {
    shop.count("A", START, 500);
    selling(9);
    book.apply(
        new StockEvent.Reserve(Ledger.header("scan", day + "T12:00:00Z"), BARCODE, "SO-2", null));
    answer("scan", false);
    selling(1);
    assertThat(shop.lastPosition("A")).isEqualTo(500 - 10 * 4);
    assertThat(implausible().state()).isEqualTo(State.RESOLVED);

    book.apply(
        new StockEvent.Reserve(Ledger.header("many", day + "T12:00:00Z"), BARCODE, "SO-3", null));
    answer("many", true);
    selling(1);
    assertThat(shop.lastPosition("A")).isEqualTo(500 - 11 * 4 - BARCODE);
  }
}
