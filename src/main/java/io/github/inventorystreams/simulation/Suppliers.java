package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The other side of the purchase orders. A reply depends on the seed and on the order alone, never
 * on when or in which order it is asked for.
 *
 * <p>A line arrives on a day drawn around the lead time, at least the day after the order, in a
 * morning hour in the supplier's zone. What is delivered in two parts comes half and half, the
 * second some days later. A line that comes as it was asked for is accepted without a schedule. A
 * line that is cut bears the status CHANGED and a schedule of what will come; nothing of it comes
 * later.
 */
public final class Suppliers {
  private static final long ANSWER_AFTER_MILLIS = 3_600_000L;

  private final long seed;
  private final Map<String, SupplierTerms> terms;
  private final ZoneId defaultZone;
  private final Reliability reliability;

  /**
   * @param terms of the suppliers, by id; any other supplier delivers on the requested day
   * @param defaultZone of the suppliers without terms
   */
  public Suppliers(
      long seed, Map<String, SupplierTerms> terms, ZoneId defaultZone, Reliability reliability) {
    this.seed = seed;
    this.terms = Map.copyOf(terms);
    this.defaultZone = defaultZone;
    this.reliability = reliability;
  }

  /** The reply to an order as it was created. */
  public Reply reply(PurchaseOrder order) {
    List<SupplierEvent.AnswerLine> answers = new ArrayList<>();
    List<StockEvent.Restock> deliveries = new ArrayList<>();
    boolean changed = false;
    for (PurchaseOrder.Line line : order.lines()) {
      Draws draws = Draws.of(seed, order.poNumber(), line.line());
      long accepted = accepted(line, draws);
      List<SupplierEvent.Delivery> schedule = schedule(order, line, accepted, draws);
      changed |= accepted != line.quantity();
      answers.add(answer(line, accepted, schedule));
      deliver(order, line, schedule, draws, deliveries);
    }
    SupplierEvent.Status status =
        deliveries.isEmpty()
            ? SupplierEvent.Status.REJECTED
            : changed ? SupplierEvent.Status.PARTIAL : SupplierEvent.Status.ACCEPTED;
    SupplierEvent.Confirmation confirmation =
        new SupplierEvent.Confirmation(
            order.poNumber() + "-answer",
            order.supplierId(),
            order.poNumber(),
            status,
            true,
            order.createdAtMillis() + ANSWER_AFTER_MILLIS,
            answers);
    return new Reply(confirmation, deliveries);
  }

  /** Says nothing more than yes to what comes as it was asked for. */
  private static SupplierEvent.AnswerLine answer(
      PurchaseOrder.Line line, long accepted, List<SupplierEvent.Delivery> schedule) {
    boolean asOrdered =
        schedule.equals(
            List.of(new SupplierEvent.Delivery(line.quantity(), line.requestedDelivery())));
    return new SupplierEvent.AnswerLine(
        line.line(), status(line, accepted), asOrdered ? List.of() : schedule);
  }

  private static SupplierEvent.LineStatus status(PurchaseOrder.Line line, long accepted) {
    if (accepted == line.quantity()) {
      return SupplierEvent.LineStatus.ACCEPTED;
    }
    return accepted == 0 ? SupplierEvent.LineStatus.REJECTED : SupplierEvent.LineStatus.CHANGED;
  }

  /** The accepted quantity: all, whole packs of a part, or nothing. */
  private long accepted(PurchaseOrder.Line line, Draws draws) {
    double luck = draws.between(0.0, 1.0);
    double share = draws.between(0.5, 0.9);
    if (luck < reliability.refusedShare()) {
      return 0;
    }
    if (luck < reliability.refusedShare() + reliability.cutShare()) {
      return wholePacks(line, Math.round(line.quantity() * share));
    }
    return line.quantity();
  }

  private List<SupplierEvent.Delivery> schedule(
      PurchaseOrder order, PurchaseOrder.Line line, long accepted, Draws draws) {
    if (accepted == 0) {
      return List.of();
    }
    LocalDate day = deliveryDay(order, line, draws);
    long first = wholePacks(line, (accepted + 1) / 2);
    if (!draws.chance(reliability.splitShare()) || first == 0 || first == accepted) {
      return List.of(new SupplierEvent.Delivery(accepted, day));
    }
    return List.of(
        new SupplierEvent.Delivery(first, day),
        new SupplierEvent.Delivery(accepted - first, day.plusDays(draws.between(2, 6))));
  }

  private void deliver(
      PurchaseOrder order,
      PurchaseOrder.Line line,
      List<SupplierEvent.Delivery> schedule,
      Draws draws,
      List<StockEvent.Restock> deliveries) {
    for (int part = 1; part <= schedule.size(); part++) {
      SupplierEvent.Delivery delivery = schedule.get(part - 1);
      LocalTime hour = LocalTime.of(draws.between(6, 10), draws.between(0, 59));
      long at =
          Objects.requireNonNull(delivery.deliveryDate())
              .atTime(hour)
              .atZone(zoneOf(order))
              .toInstant()
              .toEpochMilli();
      String eventId = order.poNumber() + "-" + line.line() + "-" + part;
      deliveries.add(
          new StockEvent.Restock(
              new EventHeader(
                  new BookKey(line.sku(), order.location()),
                  new EventId("supplier:" + order.supplierId(), eventId, 0),
                  at),
              delivery.quantity(),
              order.poNumber(),
              line.line(),
              part == schedule.size(),
              order.supplierId()));
    }
  }

  private LocalDate deliveryDay(PurchaseOrder order, PurchaseOrder.Line line, Draws draws) {
    double spread = draws.gaussian();
    SupplierTerms supplier = terms.get(order.supplierId());
    if (supplier == null) {
      return line.requestedDelivery();
    }
    LocalDate ordered =
        Instant.ofEpochMilli(order.createdAtMillis()).atZone(supplier.zone()).toLocalDate();
    double days = supplier.leadTimeDays() + supplier.leadTimeStdDays() * spread;
    return ordered.plusDays(Math.max(1, Math.round(days)));
  }

  private ZoneId zoneOf(PurchaseOrder order) {
    SupplierTerms supplier = terms.get(order.supplierId());
    return supplier == null ? defaultZone : supplier.zone();
  }

  private static long wholePacks(PurchaseOrder.Line line, long quantity) {
    return quantity / line.packSize() * line.packSize();
  }
}
