package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A supplier, and a planner who approves, that may do anything with an order. */
final class DrawnSupplier {
  private static final long DAY = SupplierHistory.DAY;

  private final Random random;
  private final SortedMap<Long, List<SupplierEvent>> answers = new TreeMap<>();
  private final SortedMap<Long, List<Delivery>> deliveries = new TreeMap<>();
  private final Set<String> faithful = new HashSet<>();
  private int eventIds;

  DrawnSupplier(Random random) {
    this.random = random;
  }

  /** Goods that come under an order line, or under what is taken for one. */
  record Delivery(String sku, String poNumber, int line, long quantity, boolean last) {}

  /** Takes a delivery in. */
  interface Receiver {
    void receive(Delivery delivery, long nowMillis);
  }

  /** What happens on a day, in no order. */
  List<Runnable> due(long nowMillis, Receiver receiver, Consumer<SupplierEvent> desk) {
    List<Runnable> due = new ArrayList<>();
    SortedMap<Long, List<SupplierEvent>> said = answers.headMap(nowMillis + 1);
    said.values().forEach(all -> all.forEach(each -> due.add(() -> desk.accept(each))));
    said.clear();
    SortedMap<Long, List<Delivery>> come = deliveries.headMap(nowMillis + 1);
    come.values()
        .forEach(all -> all.forEach(each -> due.add(() -> receiver.receive(each, nowMillis))));
    come.clear();
    return due;
  }

  /** Whether all of an order comes as it was ordered, if nobody calls it off. */
  boolean isFaithful(String poNumber) {
    return faithful.contains(poNumber);
  }

  /** Decides on the whole life of an order when it is first heard of. */
  void handle(PurchaseOrder order, long nowMillis) {
    if (order.type() == PurchaseOrder.Type.PO_PROPOSED) {
      approve(order, nowMillis);
    } else if (order.type() == PurchaseOrder.Type.PO_CREATED && random.nextInt(3) == 0) {
      faithful.add(order.poNumber());
      new FaithfulSupplier(random, order, nowMillis, this::sayOnce, this::deliver).deliver();
    } else if (order.type() == PurchaseOrder.Type.PO_CREATED) {
      answer(order, nowMillis);
      order.lines().forEach(line -> deliver(order, line, nowMillis));
    }
  }

  private void approve(PurchaseOrder order, long nowMillis) {
    int decisions = random.nextInt(3);
    for (int i = 0; i < decisions; i++) {
      long at = nowMillis + random.nextInt(4) * DAY;
      say(
          new SupplierEvent.Approval(
              "approval-" + eventIds++, "S1", order.poNumber(), random.nextInt(4) > 0, at),
          at);
    }
  }

  private void answer(PurchaseOrder order, long nowMillis) {
    int many = random.nextInt(4);
    for (int i = 0; i < many; i++) {
      long saidAt = nowMillis + random.nextInt(8) * DAY;
      List<AnswerLine> lines = new ArrayList<>();
      for (PurchaseOrder.Line line : order.lines()) {
        if (random.nextInt(3) > 0) {
          lines.add(answer(line));
        }
      }
      if (random.nextInt(40) == 0) {
        lines.add(new AnswerLine(order.lines().size() + 1, LineStatus.ACCEPTED, List.of()));
      }
      String supplierId = random.nextInt(40) == 0 ? "S2" : "S1";
      String id = "answer-" + eventIds++;
      say(
          random.nextInt(3) == 0
              ? new SupplierEvent.ShippingNotice(
                  id,
                  supplierId,
                  order.poNumber(),
                  "DN-" + random.nextInt(3),
                  random.nextBoolean() ? null : "SO-" + eventIds,
                  random.nextInt(6) == 0,
                  saidAt,
                  lines)
              : new SupplierEvent.Confirmation(
                  id,
                  supplierId,
                  order.poNumber(),
                  oneOf(random, Status.values()),
                  random.nextBoolean(),
                  saidAt,
                  lines),
          saidAt + random.nextInt(3) * DAY);
    }
  }

  private AnswerLine answer(PurchaseOrder.Line line) {
    LineStatus status = oneOf(random, LineStatus.values());
    List<SupplierEvent.Delivery> schedule = new ArrayList<>();
    LocalDate day = line.requestedDelivery().plusDays(random.nextInt(7) - 2L);
    for (int part = random.nextInt(3); part > 0; part--) {
      schedule.add(
          new SupplierEvent.Delivery(
              1 + random.nextInt((int) line.quantity() + 2), random.nextInt(4) == 0 ? null : day));
      day = day.plusDays(random.nextInt(5));
    }
    return new AnswerLine(
        line.line(),
        status,
        schedule,
        null,
        random.nextInt(6) == 0 ? "SKU-1" : null,
        null,
        random.nextInt(6) == 0);
  }

  static <T> T oneOf(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private void sayOnce(SupplierEvent event, long atMillis) {
    answers.computeIfAbsent(atMillis, any -> new ArrayList<>()).add(event);
  }

  private void say(SupplierEvent event, long atMillis) {
    sayOnce(event, atMillis);
    if (random.nextInt(3) == 0) {
      answers
          .computeIfAbsent(atMillis + random.nextInt(30) * DAY, any -> new ArrayList<>())
          .add(event);
    }
  }

  private void deliver(PurchaseOrder order, PurchaseOrder.Line line, long nowMillis) {
    int parts = random.nextInt(4);
    for (int part = 1; part <= parts; part++) {
      String sku = random.nextInt(8) == 0 ? "SKU-1" : line.sku();
      long most = line.quantity() / parts + (random.nextInt(4) == 0 ? 5 : 1);
      Delivery delivery =
          new Delivery(
              sku,
              order.poNumber(),
              line.line(),
              1 + random.nextInt((int) most),
              part == parts && random.nextInt(3) == 0);
      long at = nowMillis + (1 + random.nextInt(12)) * DAY;
      deliver(delivery, at);
    }
  }

  private void deliver(Delivery delivery, long atMillis) {
    deliveries.computeIfAbsent(atMillis, any -> new ArrayList<>()).add(delivery);
  }
}
