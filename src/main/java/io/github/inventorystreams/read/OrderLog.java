package io.github.inventorystreams.read;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.RecordOrigin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last orders. Older ones make room once there are too many lines. */
final class OrderLog {
  private static final int MAX_LINES = 200_000;
  private static final int MAX_OF_A_BOOK = 50;

  private final Map<String, PurchaseOrder> orders = new LinkedHashMap<>();
  private final Map<String, OrderPlaces> places = new HashMap<>();
  private final Map<String, Deque<String>> numbersByBook = new HashMap<>();
  private int lines;
  private long created;

  /**
   * Takes a revision.
   *
   * @param place of its record
   */
  void add(PurchaseOrder order, RecordOrigin place) {
    if (order.type() == PurchaseOrder.Type.PO_CREATED) {
      created++;
    }
    PurchaseOrder known = orders.get(order.poNumber());
    if (known != null && known.revision() > order.revision()) {
      return;
    }
    orders.put(order.poNumber(), order);
    places.compute(
        order.poNumber(),
        (number, before) ->
            before == null ? OrderPlaces.first(order, place) : before.then(order, place));
    if (known == null) {
      lines += order.lines().size();
      order.lines().forEach(line -> index(order, line));
      makeRoom();
    }
  }

  @Nullable PurchaseOrder find(String poNumber) {
    return orders.get(poNumber);
  }

  /** Where its records stand; {@code null} if the order is not known. */
  @Nullable OrderPlaces places(String poNumber) {
    return places.get(poNumber);
  }

  /** The newest first. */
  List<PurchaseOrder> newestFirst() {
    List<PurchaseOrder> all = new ArrayList<>(orders.values());
    Collections.reverse(all);
    return all;
  }

  /** The last orders with a line for a book, the newest first. */
  List<PurchaseOrder> ofBook(String key) {
    List<PurchaseOrder> found = new ArrayList<>();
    for (String poNumber : numbersByBook.getOrDefault(key, new ArrayDeque<>())) {
      PurchaseOrder order = orders.get(poNumber);
      if (order != null) {
        found.add(order);
      }
    }
    return found;
  }

  /** How many orders were ever created. */
  long created() {
    return created;
  }

  private void index(PurchaseOrder order, PurchaseOrder.Line line) {
    Deque<String> numbers =
        numbersByBook.computeIfAbsent(key(order, line), unused -> new ArrayDeque<>(1));
    if (!order.poNumber().equals(numbers.peekFirst())) {
      numbers.addFirst(order.poNumber());
    }
    if (numbers.size() > MAX_OF_A_BOOK) {
      numbers.removeLast();
    }
  }

  private void makeRoom() {
    Iterator<PurchaseOrder> eldest = orders.values().iterator();
    while (lines > MAX_LINES && eldest.hasNext()) {
      PurchaseOrder order = eldest.next();
      lines -= order.lines().size();
      order.lines().forEach(line -> forget(order, line));
      eldest.remove();
      places.remove(order.poNumber());
    }
  }

  private void forget(PurchaseOrder order, PurchaseOrder.Line line) {
    Deque<String> numbers = numbersByBook.get(key(order, line));
    if (numbers != null) {
      numbers.remove(order.poNumber());
      if (numbers.isEmpty()) {
        numbersByBook.remove(key(order, line));
      }
    }
  }

  private static String key(PurchaseOrder order, PurchaseOrder.Line line) {
    return line.sku() + '@' + order.location();
  }
}
