package io.github.inventorystreams.read;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PurchaseOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last orders. Older ones make room once there are too many lines. */
final class OrderLog {
  private static final int MOST_LINES = 200_000;

  private final Map<String, OrderEntry> orders = new LinkedHashMap<>();
  private int lines;
  private long created;

  void add(PurchaseOrder order) {
    if (order.type() == PurchaseOrder.Type.PO_CREATED) {
      created++;
    }
    OrderEntry entry = orders.computeIfAbsent(order.poNumber(), unused -> new OrderEntry());
    lines += order.lines().size() - size(entry);
    entry.set(order);
    makeRoom();
  }

  void add(OrderLineEvent.Line line) {
    if (line.poNumber() != null) {
      orders.computeIfAbsent(line.poNumber(), unused -> new OrderEntry()).answer(line);
    }
  }

  @Nullable OrderEntry find(String poNumber) {
    return orders.get(poNumber);
  }

  /** Those that are known as a whole, the newest first. */
  List<OrderEntry> newestFirst() {
    List<OrderEntry> all = new ArrayList<>(orders.size());
    for (OrderEntry entry : orders.values()) {
      if (entry.order() != null) {
        all.add(entry);
      }
    }
    Collections.reverse(all);
    return all;
  }

  /** How many orders were ever created. */
  long created() {
    return created;
  }

  private void makeRoom() {
    Iterator<OrderEntry> eldest = orders.values().iterator();
    while (lines > MOST_LINES && eldest.hasNext()) {
      lines -= size(eldest.next());
      eldest.remove();
    }
  }

  private static int size(OrderEntry entry) {
    PurchaseOrder order = entry.order();
    return order == null ? 0 : order.lines().size();
  }
}
