package io.github.inventorystreams.equality;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.simulation.Draws;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Suppliers who are silent, cut, split, reject, re-date and backorder without a day, change their
 * mind, ship in parts and say so twice, and deliver late, short, too much or never. A reply depends
 * on the seed and the order alone.
 */
final class UnreliableSuppliers {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long DAY_MILLIS = 24 * HOUR_MILLIS;

  /**
   * Something a supplier says.
   *
   * @param fromMillis the first tick from here on comes before it
   */
  record Word(long fromMillis, SupplierEvent said) {}

  /** The answer and the deliveries of a supplier. */
  record Reply(List<Word> words, List<Arrival> deliveries) {}

  /** The reply to an order as it was created. */
  Reply reply(PurchaseOrder order) {
    Draws draws = Draws.of(QuarterShop.SEED, order.poNumber());
    boolean silent = draws.between(0.0, 1.0) < 0.12;
    boolean secondThoughts = draws.between(0.0, 1.0) < 0.25;
    boolean noticed = !secondThoughts && !silent && draws.between(0.0, 1.0) < 0.4;
    List<Word> words = new ArrayList<>();
    List<Arrival> deliveries = new ArrayList<>();
    List<AnswerLine> first = new ArrayList<>();
    List<AnswerLine> second = new ArrayList<>();
    List<List<Delivery>> shipped = new ArrayList<>();
    for (PurchaseOrder.Line line : order.lines()) {
      Draws lineDraws = Draws.of(QuarterShop.SEED, order.poNumber(), line.line());
      AnswerLine answer = silent ? asOrdered(line) : answer(line, lineDraws);
      first.add(answer);
      AnswerLine last = secondThoughts ? later(line, answer) : answer;
      second.add(last);
      List<Delivery> parts = noticed ? inParts(line, last) : deliveries(line, last);
      shipped.add(parts);
      deliver(order, line, parts, lineDraws, deliveries);
    }
    long created = order.createdAtMillis();
    if (!silent) {
      words.add(new Word(created, confirmation(order, "first", created + HOUR_MILLIS, first)));
    }
    if (secondThoughts) {
      long at = created + 2 * DAY_MILLIS;
      words.add(new Word(at, confirmation(order, "second", at, second)));
    } else if (noticed) {
      notices(order, shipped, draws.between(0.0, 1.0) < 0.5, words);
    }
    return new Reply(words, deliveries);
  }

  /** One notice for each part; the first is said twice, and the second may be the last. */
  private static void notices(
      PurchaseOrder order, List<List<Delivery>> shipped, boolean saysLast, List<Word> words) {
    for (int part = 0; part < 2; part++) {
      long at = order.createdAtMillis() + (2 + 2L * part) * DAY_MILLIS;
      List<AnswerLine> lines = new ArrayList<>();
      for (int line = 0; line < shipped.size(); line++) {
        List<Delivery> parts = shipped.get(line);
        if (part < parts.size()) {
          lines.add(
              new AnswerLine(
                  line + 1,
                  LineStatus.ACCEPTED,
                  List.of(new Delivery(parts.get(part).quantity(), null))));
        }
      }
      if (lines.isEmpty()) {
        continue;
      }
      String id = order.poNumber() + "-shipped-" + part;
      boolean last = saysLast && part == 1;
      words.add(new Word(at, notice(order, id, id, last, at, lines)));
      if (part == 0) {
        words.add(new Word(at, notice(order, id + "-again", id, last, at, lines)));
      }
    }
  }

  private static SupplierEvent notice(
      PurchaseOrder order,
      String eventId,
      String noticeId,
      boolean last,
      long atMillis,
      List<AnswerLine> lines) {
    return new SupplierEvent.ShippingNotice(
        eventId, order.supplierId(), order.poNumber(), noticeId, null, last, atMillis, lines);
  }

  private static SupplierEvent confirmation(
      PurchaseOrder order, String which, long atMillis, List<AnswerLine> lines) {
    boolean plain = lines.stream().allMatch(line -> line.status() == LineStatus.ACCEPTED);
    return new SupplierEvent.Confirmation(
        order.poNumber() + "-" + which,
        order.supplierId(),
        order.poNumber(),
        plain ? SupplierEvent.Status.ACCEPTED : SupplierEvent.Status.PARTIAL,
        true,
        atMillis,
        lines);
  }

  private static AnswerLine asOrdered(PurchaseOrder.Line line) {
    return new AnswerLine(line.line(), LineStatus.ACCEPTED, List.of());
  }

  private static AnswerLine answer(PurchaseOrder.Line line, Draws draws) {
    double luck = draws.between(0.0, 1.0);
    LocalDate day = line.requestedDelivery();
    if (luck < 0.06) {
      return new AnswerLine(line.line(), LineStatus.REJECTED, List.of());
    }
    if (luck < 0.26) {
      long packs = Math.max(1, line.quantity() * 6 / 10 / line.packSize());
      return new AnswerLine(
          line.line(), LineStatus.CHANGED, List.of(new Delivery(packs * line.packSize(), day)));
    }
    if (luck < 0.42 && line.quantity() > line.packSize()) {
      return new AnswerLine(
          line.line(),
          LineStatus.ACCEPTED,
          List.of(
              new Delivery(line.packSize(), day),
              new Delivery(line.quantity() - line.packSize(), day.plusDays(5))));
    }
    if (luck < 0.52) {
      return new AnswerLine(
          line.line(),
          LineStatus.BACKORDERED,
          List.of(new Delivery(line.quantity(), day.plusDays(8))));
    }
    if (luck < 0.60) {
      return new AnswerLine(line.line(), LineStatus.BACKORDERED, List.of());
    }
    return asOrdered(line);
  }

  /** Second thoughts: all of it three days later, or nothing of what was to come in parts. */
  private static AnswerLine later(PurchaseOrder.Line line, AnswerLine answer) {
    if (answer.status() == LineStatus.REJECTED || answer.schedule().size() > 1) {
      return new AnswerLine(line.line(), LineStatus.REJECTED, List.of());
    }
    Delivery before = deliveries(line, answer).get(0);
    return new AnswerLine(
        line.line(),
        LineStatus.CHANGED,
        List.of(new Delivery(before.quantity(), before.deliveryDate().plusDays(3))));
  }

  /** What comes at once otherwise, in two shipments with three days in between. */
  private static List<Delivery> inParts(PurchaseOrder.Line line, AnswerLine answer) {
    List<Delivery> parts = deliveries(line, answer);
    if (parts.size() != 1 || parts.get(0).quantity() < 2) {
      return parts;
    }
    Delivery whole = parts.get(0);
    long first = whole.quantity() / 3 + 1;
    return List.of(
        new Delivery(first, whole.deliveryDate()),
        new Delivery(whole.quantity() - first, whole.deliveryDate().plusDays(3)));
  }

  private static List<Delivery> deliveries(PurchaseOrder.Line line, AnswerLine answer) {
    if (answer.status() == LineStatus.BACKORDERED && answer.schedule().isEmpty()) {
      return List.of(new Delivery(line.quantity(), line.requestedDelivery().plusDays(9)));
    }
    return answer.schedule().isEmpty() && answer.status() != LineStatus.REJECTED
        ? List.of(new Delivery(line.quantity(), line.requestedDelivery()))
        : answer.schedule();
  }

  private static void deliver(
      PurchaseOrder order,
      PurchaseOrder.Line line,
      List<Delivery> parts,
      Draws draws,
      List<Arrival> arrivals) {
    double luck = draws.between(0.0, 1.0);
    if (luck < 0.04) {
      return;
    }
    for (int part = 0; part < parts.size(); part++) {
      boolean last = part == parts.size() - 1;
      boolean isShort = last && luck < 0.09 && parts.get(part).quantity() > 1;
      long more = last && luck > 0.95 ? 1 : isShort ? -1 : 0;
      int daysLate = draws.between(0.0, 1.0) < 0.3 ? (int) draws.between(1.0, 7.0) : 0;
      long atMillis =
          QuarterShop.at(parts.get(part).deliveryDate().plusDays(daysLate), LocalTime.of(7, 15));
      arrivals.add(
          new Arrival(
              atMillis,
              new StockEvent.Restock(
                  new EventHeader(
                      new BookKey(line.sku(), order.location()),
                      new EventId(
                          order.supplierId(),
                          "%s-%d-%d".formatted(order.poNumber(), line.line(), part),
                          0),
                      atMillis),
                  parts.get(part).quantity() + more,
                  order.poNumber(),
                  line.line(),
                  isShort,
                  order.supplierId())));
    }
  }
}
