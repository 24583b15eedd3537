package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder.Line;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import java.time.LocalDate;
import java.util.List;

/** What each move makes of an order line. Whether it may be made is asked before. */
final class LineMoves {
  private LineMoves() {}

  /** What was ordered at first, whatever the supplier made of it. */
  static long ordered(Line line) {
    return line.why().allocated();
  }

  /** The supplier has answered. If it rejects the rest of a line, what has come is all. */
  static Line answered(Line line, AnswerLine answer) {
    long received = line.progress().receivedQuantity();
    if (answer.status() == LineStatus.REJECTED) {
      OrderStatus status = received > 0 ? OrderStatus.CLOSED : OrderStatus.REJECTED;
      return line.with(received, new LineProgress(status, received, received, List.of()));
    }
    long quantity = answer.schedule().isEmpty() ? ordered(line) : units(answer.schedule());
    LineProgress promised = new LineProgress(line.status(), quantity, received, answer.schedule());
    boolean undated = answer.status() == LineStatus.BACKORDERED && answer.schedule().isEmpty();
    OrderStatus status =
        received > 0
            ? received(received, quantity, false)
            : undated ? OrderStatus.REDATED : promised(line, promised);
    return line.with(quantity, promised.with(status, received));
  }

  /** Goods are on their way. A notice without quantities leaves them as they were promised. */
  static Line shipped(Line line, AnswerLine notice) {
    LineProgress before = line.progress();
    long received = before.receivedQuantity();
    boolean named = !notice.schedule().isEmpty();
    long quantity = named ? units(notice.schedule()) : line.quantity();
    OrderStatus status = received > 0 ? received(received, quantity, false) : OrderStatus.SHIPPED;
    return line.with(
        quantity,
        new LineProgress(
            status, quantity, received, named ? notice.schedule() : before.promised()));
  }

  /**
   * Units have come, or their receipt was taken back.
   *
   * @param total of all receipts of the line
   * @param last whether one of them was said to be the last
   */
  static Line received(Line line, long total, boolean last) {
    return line.with(line.quantity(), line.progress().with(statusOf(line, total, last), total));
  }

  private static OrderStatus statusOf(Line line, long total, boolean last) {
    boolean ended = line.status() == OrderStatus.EXPIRED || line.status() == OrderStatus.PROPOSED;
    if (ended && total < line.quantity()) {
      return line.status();
    }
    return total > 0 || (last && line.quantity() > 0)
        ? received(total, line.quantity(), last)
        : promised(line, line.progress());
  }

  private static OrderStatus received(long total, long quantity, boolean last) {
    if (total > quantity) {
      return OrderStatus.OVER_DELIVERED;
    }
    if (total == quantity) {
      return OrderStatus.RECEIVED;
    }
    return last ? OrderStatus.CLOSED : OrderStatus.PARTLY_RECEIVED;
  }

  /**
   * A proposed line goes to the supplier.
   *
   * @param daysWaited by which it is wanted later
   */
  static Line sent(Line line, long daysWaited) {
    long received = line.progress().receivedQuantity();
    OrderStatus status =
        received > 0 ? received(received, line.quantity(), false) : OrderStatus.CREATED;
    return line.postponed(daysWaited).with(line.quantity(), line.progress().with(status, received));
  }

  /** Nothing of the line is wanted. */
  static Line cancelled(Line line) {
    return line.with(
        0, line.progress().with(OrderStatus.CANCELLED, line.progress().receivedQuantity()));
  }

  /** The supplier's silence is taken for consent. */
  static Line taken(Line line) {
    return answered(line, new AnswerLine(line.line(), LineStatus.ACCEPTED, List.of()));
  }

  /** Nothing more is awaited. */
  static Line expired(Line line) {
    return line.with(
        line.quantity(),
        line.progress().with(OrderStatus.EXPIRED, line.progress().receivedQuantity()));
  }

  /** Where a line stands by what was promised, before anything has come. */
  private static OrderStatus promised(Line line, LineProgress progress) {
    Long confirmed = progress.confirmedQuantity();
    if (confirmed == null) {
      return line.quantity() == 0 ? OrderStatus.CANCELLED : OrderStatus.CREATED;
    }
    if (confirmed == 0) {
      return OrderStatus.REJECTED;
    }
    if (confirmed < ordered(line)) {
      return OrderStatus.PARTLY_CONFIRMED;
    }
    LocalDate first = progress.firstPromised();
    return first == null || first.equals(line.requestedDelivery())
        ? OrderStatus.CONFIRMED
        : OrderStatus.REDATED;
  }

  private static long units(List<Delivery> schedule) {
    return schedule.stream().mapToLong(Delivery::quantity).sum();
  }
}
