package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LineProgress.SkuReceipts;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder.Line;
import io.github.inventorystreams.event.Shipment;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The effect of each move on an order line. Whether it may be made is asked before. */
final class LineTransitions {
  private LineTransitions() {}

  /** What was ordered at first, whatever the supplier made of it. */
  static long ordered(Line line) {
    return line.why().allocated();
  }

  /**
   * The supplier has answered. If it rejects the rest of a line, what has come or is on its way is
   * all.
   *
   * @param saidAtMillis when, or {@code null} if silence is taken for the answer
   * @param recordedBy who has recorded it for the supplier, or {@code null}
   */
  static Line answered(
      Line line, AnswerLine said, @Nullable Long saidAtMillis, @Nullable String recordedBy) {
    long received = line.progress().receivedQuantity();
    boolean rejected = said.status() == LineStatus.REJECTED;
    List<Delivery> schedule = rejected ? List.of() : schedule(line, said);
    long promised =
        rejected ? received : schedule.isEmpty() ? ordered(line) : Delivery.units(schedule);
    String substitute = said.substituteSku();
    LineAnswer answer =
        new LineAnswer(
            saidAtMillis,
            schedule,
            said.unitCost(),
            rejected || line.sku().equals(substitute) ? null : substitute,
            said.reason(),
            recordedBy);
    Line after = settled(line, promised, answer, line.progress().shipments());
    return rejected && received > 0 && after.quantity() == received
        ? after.with(received, after.progress().with(OrderStatus.CLOSED, received))
        : after;
  }

  /** Of a backorder of which nothing is said, nobody knows the day. */
  private static List<Delivery> schedule(Line line, AnswerLine said) {
    return said.status() == LineStatus.BACKORDERED && said.schedule().isEmpty()
        ? List.of(new Delivery(ordered(line), null))
        : said.schedule();
  }

  /** Goods are on their way, or are so otherwise than was said. */
  static Line shipped(Line line, List<Shipment> shipments) {
    Long confirmed = line.progress().confirmedQuantity();
    return settled(
        line, confirmed == null ? ordered(line) : confirmed, line.progress().answer(), shipments);
  }

  /** What the answer and the notices make of a line, whatever came first. */
  private static Line settled(
      Line line, long promised, LineAnswer answer, List<Shipment> shipments) {
    Line after = reckoned(line, promised, answer, shipments);
    long received = after.progress().receivedQuantity();
    OrderStatus status =
        received > 0 ? received(received, after.quantity(), false) : promised(after);
    return after.with(after.quantity(), after.progress().with(status, received));
  }

  /** The same where a line stands as before. */
  private static Line reckoned(
      Line line, long promised, LineAnswer answer, List<Shipment> shipments) {
    LineProgress before = line.progress();
    Promises promises = Promises.of(line, promised, answer, shipments);
    return line.with(
        promises.quantity(),
        new LineProgress(
            before.status(),
            promised,
            before.receivedQuantity(),
            promises.deliveries(),
            answer,
            shipments,
            skus(line, answer)));
  }

  /** What has come of each SKU has to be told apart from when there is a second one. */
  private static List<SkuReceipts> skus(Line line, LineAnswer answer) {
    List<SkuReceipts> known = line.progress().skus();
    String substitute = answer.substituteSku();
    if (substitute == null || known.stream().anyMatch(each -> each.sku().equals(substitute))) {
      return known;
    }
    List<SkuReceipts> skus = new ArrayList<>(known);
    if (skus.isEmpty()) {
      skus.add(new SkuReceipts(line.sku(), line.progress().receivedQuantity(), false));
    }
    skus.add(new SkuReceipts(substitute, 0, false));
    return skus;
  }

  /**
   * Units have come, or their receipt was taken back.
   *
   * @param total of all receipts of the line
   * @param last whether one of them was said to be the last
   */
  static Line received(Line line, long total, boolean last) {
    Line noticed = withNoticesAfterTheEnd(line);
    return noticed.with(
        noticed.quantity(), noticed.progress().with(statusOf(noticed, total, last), total));
  }

  /** Notices that came when the line was over count once it is open again. */
  private static Line withNoticesAfterTheEnd(Line line) {
    LineProgress progress = line.progress();
    Long confirmed = progress.confirmedQuantity();
    return confirmed == null || progress.shipments().isEmpty() || isEnded(line.status())
        ? line
        : reckoned(line, confirmed, progress.answer(), progress.shipments());
  }

  private static boolean isEnded(OrderStatus status) {
    return status == OrderStatus.EXPIRED || status == OrderStatus.PROPOSED;
  }

  private static OrderStatus statusOf(Line line, long total, boolean last) {
    if (isEnded(line.status()) && total < line.quantity()) {
      return line.status();
    }
    return total > 0 || (last && line.quantity() > 0)
        ? received(total, line.quantity(), last)
        : promised(line);
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
    return answered(line, new AnswerLine(line.line(), LineStatus.ACCEPTED, List.of()), null, null);
  }

  /** Nothing more is awaited. */
  static Line expired(Line line) {
    return line.with(
        line.quantity(),
        line.progress().with(OrderStatus.EXPIRED, line.progress().receivedQuantity()));
  }

  /** Where a line stands by what was promised and shipped, before anything has come. */
  private static OrderStatus promised(Line line) {
    LineProgress progress = line.progress();
    Long confirmed = progress.confirmedQuantity();
    if (confirmed == null) {
      return line.quantity() == 0 ? OrderStatus.CANCELLED : OrderStatus.CREATED;
    }
    if (line.quantity() == 0) {
      return OrderStatus.REJECTED;
    }
    if (progress.shipments().stream().anyMatch(Shipment::bringsAny)) {
      return OrderStatus.SHIPPED;
    }
    if (confirmed < ordered(line)) {
      return OrderStatus.PARTLY_CONFIRMED;
    }
    LocalDate first = progress.firstPromised();
    boolean asRequested = first == null || first.equals(line.requestedDelivery());
    return asRequested && !progress.awaitsUndated() ? OrderStatus.CONFIRMED : OrderStatus.REDATED;
  }
}
