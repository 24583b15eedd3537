package io.github.inventorystreams.purchasing;

import static io.github.inventorystreams.purchasing.Desk.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order of 11 of A and 5 of B, wanted on the 12th, and what its supplier says of it. */
abstract class ShippedOrder {
  static final String NUMBER = "PO-S1-DC1-20260105-1";
  static final LocalDate WANTED = LocalDate.of(2026, 1, 12);
  static final LocalDate SOON = LocalDate.of(2026, 1, 10);
  static final LocalDate LATER = LocalDate.of(2026, 1, 19);
  static final long HOUR = 3_600_000;
  static final long DAY = 24 * HOUR;
  static final OpenOrder PLACED =
      OpenOrder.placed(
          new Round(Desk.terms(null), Desk.REVIEW)
              .close(List.of(proposal("A", "DC1", 11), proposal("B", "DC1", 5)), 0, any -> false)
              .orders()
              .get(0));

  static Delivery on(@Nullable LocalDate day, long units) {
    return new Delivery(units, day);
  }

  static AnswerLine line(int number, LineStatus status, Delivery... schedule) {
    return new AnswerLine(number, status, List.of(schedule));
  }

  static AnswerLine last(int number, Delivery... schedule) {
    return new AnswerLine(
        number, LineStatus.ACCEPTED, List.of(schedule), null, null, "sold out", true);
  }

  static SupplierEvent answer(int hour, AnswerLine... lines) {
    return new SupplierEvent.Confirmation(
        "C" + hour, "S1", NUMBER, Status.PARTIAL, false, at(hour), List.of(lines));
  }

  static SupplierEvent.ShippingNotice notice(String id, int hour, AnswerLine... lines) {
    return new SupplierEvent.ShippingNotice(id, "S1", NUMBER, at(hour), List.of(lines));
  }

  static SupplierEvent.ShippingNotice notice(
      String eventId, String id, int hour, boolean last, AnswerLine... lines) {
    return new SupplierEvent.ShippingNotice(
        eventId, "S1", NUMBER, id, null, last, at(hour), List.of(lines));
  }

  /** So many of A, in the form in which most notices tell it. */
  static SupplierEvent.ShippingNotice ships(String id, int hour, long units) {
    return notice(id, hour, line(1, LineStatus.ACCEPTED, on(SOON, units)));
  }

  static long at(int hour) {
    return Desk.REVIEW + hour * HOUR;
  }

  static OpenOrder heard(OpenOrder order, SupplierEvent... said) {
    OpenOrder open = order;
    for (SupplierEvent each : said) {
      OpenOrder.Result result = open.handle(each);
      assertThat(result).as("%s", each).isInstanceOf(OpenOrder.Step.class);
      open = ((OpenOrder.Step) result).order();
    }
    return open;
  }

  static OpenOrder received(OpenOrder open, long units) {
    return received(open, "A", units, false);
  }

  static OpenOrder received(OpenOrder open, String sku, long units, boolean last) {
    return ReceivedTotal.of(
            open,
            List.of(
                new ReceivedTotal(
                    new BookKey(sku, "DC1"), "S1", NUMBER, 1, units, last, Desk.REVIEW + DAY)))
        .order();
  }

  static PurchaseOrder.Line first(OpenOrder open) {
    return open.order().lines().get(0);
  }

  static void assertLine(OpenOrder open, OrderStatus status, long units, long come) {
    assertThat(first(open).status()).isEqualTo(status);
    assertThat(first(open).quantity()).isEqualTo(units);
    assertThat(first(open).progress().receivedQuantity()).isEqualTo(come);
  }

  static void assertIllegal(OpenOrder open, SupplierEvent said) {
    assertThat(open.handle(said))
        .isInstanceOfSatisfying(
            OpenOrder.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(DeadLetterReason.ILLEGAL_MOVE));
  }

  static AnswerLine substitute(@Nullable String sku) {
    return new AnswerLine(1, LineStatus.CHANGED, List.of(), null, sku, null, false);
  }
}
