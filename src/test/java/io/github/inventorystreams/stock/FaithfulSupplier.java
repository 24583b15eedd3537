package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Confirmation;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import io.github.inventorystreams.event.SupplierEvent.ShippingNotice;
import io.github.inventorystreams.event.SupplierEvent.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A supplier who delivers all that was ordered, in parts, with a notice for each, that may come
 * late, twice, before its correction or after the goods.
 */
final class FaithfulSupplier {
  private static final long DAY = SupplierHistory.DAY;
  private static final long HOUR = DAY / 24;

  private final Random random;
  private final PurchaseOrder order;
  private final long orderedAtMillis;
  private final Speaker speaker;
  private final DrawnSupplier.Receiver goods;

  /** Says something at an instant. */
  interface Speaker {
    void say(SupplierEvent event, long atMillis);
  }

  /**
   * @param goods takes what is to come, and when
   */
  FaithfulSupplier(
      Random random,
      PurchaseOrder order,
      long orderedAtMillis,
      Speaker speaker,
      DrawnSupplier.Receiver goods) {
    this.random = random;
    this.order = order;
    this.orderedAtMillis = orderedAtMillis;
    this.speaker = speaker;
    this.goods = goods;
  }

  void deliver() {
    int parts = 1 + random.nextInt(3);
    List<List<AnswerLine>> shipments = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      shipments.add(new ArrayList<>());
    }
    List<AnswerLine> answers = new ArrayList<>();
    for (PurchaseOrder.Line line : order.lines()) {
      answers.add(new AnswerLine(line.line(), LineStatus.BACKORDERED, promise(line)));
      long left = line.quantity();
      for (int part = 0; part < parts && left > 0; part++) {
        long units = part == parts - 1 ? left : 1 + random.nextLong(left);
        left -= units;
        shipments.get(part).add(shipped(line, units));
        deliver(line, units, shippedAt(part));
      }
    }
    speaker.say(
        new Confirmation(
            "yes-" + order.poNumber(),
            "S1",
            order.poNumber(),
            Status.ACCEPTED,
            true,
            orderedAtMillis,
            answers),
        orderedAtMillis);
    for (int part = 0; part < parts; part++) {
      notify(part, shipments.get(part), part == parts - 1);
    }
  }

  /** Nothing, all of it on a day, or a part on a day and the rest on one that is not known. */
  private List<Delivery> promise(PurchaseOrder.Line line) {
    LocalDate day = line.requestedDelivery();
    if (line.quantity() < 2 || random.nextInt(3) == 0) {
      return random.nextBoolean() ? List.of() : List.of(new Delivery(line.quantity(), day));
    }
    long first = 1 + random.nextLong(line.quantity() - 1);
    return List.of(
        new Delivery(first, day),
        new Delivery(line.quantity() - first, random.nextBoolean() ? null : day.plusDays(4)));
  }

  private AnswerLine shipped(PurchaseOrder.Line line, long units) {
    LocalDate day = line.requestedDelivery().plusDays(random.nextInt(5));
    return new AnswerLine(
        line.line(),
        LineStatus.ACCEPTED,
        List.of(new Delivery(units, random.nextInt(3) == 0 ? null : day)));
  }

  private void deliver(PurchaseOrder.Line line, long units, long shippedAtMillis) {
    goods.receive(
        new DrawnSupplier.Delivery(line.sku(), order.poNumber(), line.line(), units, false),
        shippedAtMillis + (1 + random.nextInt(4)) * DAY);
  }

  private long shippedAt(int part) {
    return orderedAtMillis + (1 + 2L * part) * DAY;
  }

  private void notify(int part, List<AnswerLine> lines, boolean last) {
    String id = "DN-" + order.poNumber() + '-' + part;
    long atMillis = shippedAt(part);
    // The last one is told when all others are: what is not told yet would be given up till then.
    long toldAtMillis = atMillis + (last ? 6 : random.nextInt(4)) * DAY;
    if (random.nextInt(3) == 0) {
      List<AnswerLine> wrong =
          lines.stream()
              .filter(line -> random.nextBoolean())
              .map(
                  line ->
                      new AnswerLine(line.line(), line.status(), List.of(new Delivery(1, null))))
              .toList();
      speaker.say(notice(id + "-wrong", id, false, atMillis, wrong), toldAtMillis);
    }
    ShippingNotice right = notice(id, id, last && random.nextBoolean(), atMillis + HOUR, lines);
    speaker.say(right, toldAtMillis);
    if (random.nextInt(3) == 0) {
      speaker.say(right, toldAtMillis + random.nextInt(20) * DAY);
    }
  }

  private ShippingNotice notice(
      String eventId, String id, boolean last, long atMillis, List<AnswerLine> lines) {
    return new ShippingNotice(eventId, "S1", order.poNumber(), id, null, last, atMillis, lines);
  }
}
