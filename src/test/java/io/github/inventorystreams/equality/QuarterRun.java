package io.github.inventorystreams.equality;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.simulation.ReviewSteps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Plays ninety days: everything that arrives up to a review, a tick, what the suppliers say to it,
 * another tick one millisecond later if they have said anything, and on.
 */
final class QuarterRun {
  private final Processing way;
  private final QuarterShop shop = new QuarterShop();
  private final UnreliableSuppliers suppliers = new UnreliableSuppliers();
  private final OutputReader reader = new OutputReader();
  private final PriorityQueue<Arrival> arrivals = new PriorityQueue<>(Arrival.IN_ORDER);
  private final List<UnreliableSuppliers.Word> words = new ArrayList<>();
  private final Map<String, String> orders = new TreeMap<>();

  private QuarterRun(Processing way) {
    this.way = way;
  }

  static Played by(Processing way, SupplierTerms defaults) {
    return new QuarterRun(way).played(defaults);
  }

  private Played played(SupplierTerms defaults) {
    ReviewSteps steps =
        new ReviewSteps(QuarterShop.SETTINGS.terms(defaults).values(), QuarterShop.ZONE);
    arrivals.addAll(shop.arrivals());
    way.set(QuarterShop.SETTINGS);
    long tickMillis = QuarterShop.FIRST_MILLIS - 1;
    way.tick(tickMillis);
    while (tickMillis < QuarterShop.LAST_MILLIS) {
      tickMillis = Math.min(steps.nextReview(tickMillis), QuarterShop.LAST_MILLIS);
      arriveUntil(tickMillis);
      way.tick(tickMillis);
      takeOrders();
      if (speakUntil(tickMillis)) {
        way.tick(tickMillis + 1);
        takeOrders();
      }
    }
    return new Played(orders, way.levels(), way.refused());
  }

  private void arriveUntil(long millis) {
    for (Arrival next = arrivals.peek();
        next != null && next.atMillis() <= millis;
        next = arrivals.peek()) {
      way.stock(next.event());
      arrivals.remove(next);
    }
  }

  private boolean speakUntil(long millis) {
    List<UnreliableSuppliers.Word> now =
        words.stream()
            .filter(word -> word.fromMillis() <= millis)
            .sorted(Comparator.comparing(word -> word.said().eventId()))
            .toList();
    words.removeAll(now);
    now.forEach(word -> way.say(word.said()));
    return !now.isEmpty();
  }

  private void takeOrders() {
    for (byte[] json : way.takeOrders()) {
      PurchaseOrder order = reader.purchaseOrder(json);
      String before =
          orders.put(order.poNumber() + '/' + order.revision(), new String(json, UTF_8));
      if (before != null) {
        throw new AssertionError("published twice: " + before);
      }
      if (order.type() == PurchaseOrder.Type.PO_CREATED) {
        UnreliableSuppliers.Reply reply = suppliers.reply(order);
        words.addAll(reply.words());
        arrivals.addAll(reply.deliveries());
      }
    }
  }
}
