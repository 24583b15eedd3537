package io.github.inventorystreams.read;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.PurchaseOrder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order and what the supplier has said about its lines. */
final class OrderEntry {
  private @Nullable PurchaseOrder order;
  private final Map<Integer, OrderLineEvent.Line> answers = new HashMap<>();

  void set(PurchaseOrder newOrder) {
    if (order == null || newOrder.revision() >= order.revision()) {
      order = newOrder;
    }
  }

  void answer(OrderLineEvent.Line line) {
    OrderLineEvent.Line known = answers.get(line.line());
    if (known == null || line.revision() >= known.revision()) {
      answers.put(line.line(), line);
    }
  }

  /** {@code null} while only lines of it have been read. */
  @Nullable PurchaseOrder order() {
    return order;
  }

  /** Whether the supplier has said anything. */
  boolean isAnswered() {
    return answers.values().stream().anyMatch(line -> line.revision() > 1);
  }

  boolean isAnswered(int line) {
    OrderLineEvent.Line known = answers.get(line);
    return known != null && known.revision() > 1;
  }

  /** What will come of a line in all. */
  long coming(PurchaseOrder.Line line) {
    OrderLineEvent.Line known = answers.get(line.line());
    return known == null ? line.quantity() : known.quantity();
  }

  /** The promised or else the requested day. */
  LocalDate expected(PurchaseOrder.Line line) {
    OrderLineEvent.Line known = answers.get(line.line());
    return known == null || known.expectedDelivery() == null
        ? line.requestedDelivery()
        : known.expectedDelivery();
  }
}
