package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseOrder.Line;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The status of an order by its lines. */
final class OrderStatusRollup {
  private static final Set<OrderStatus> NOTHING_COMES =
      EnumSet.of(OrderStatus.REJECTED, OrderStatus.CANCELLED);
  private static final Set<OrderStatus> ALL_HAS_COME =
      EnumSet.of(OrderStatus.RECEIVED, OrderStatus.OVER_DELIVERED);

  /** Of the lines that are still open, the one furthest on speaks for the order. */
  private static final List<OrderStatus> FURTHEST_FIRST =
      List.of(
          OrderStatus.PARTLY_RECEIVED,
          OrderStatus.SHIPPED,
          OrderStatus.PARTLY_CONFIRMED,
          OrderStatus.REDATED,
          OrderStatus.CONFIRMED,
          OrderStatus.PROPOSED);

  private OrderStatusRollup() {}

  static OrderStatus of(List<Line> lines) {
    Set<OrderStatus> seen = EnumSet.noneOf(OrderStatus.class);
    lines.forEach(line -> seen.add(line.status()));
    if (seen.size() == 1) {
      return seen.iterator().next();
    }
    return seen.stream().allMatch(OrderStatus::isFinal) ? ofFinal(seen) : ofOpen(seen);
  }

  private static OrderStatus ofFinal(Set<OrderStatus> seen) {
    if (NOTHING_COMES.containsAll(seen)) {
      return OrderStatus.CANCELLED;
    }
    return ALL_HAS_COME.containsAll(seen) ? OrderStatus.OVER_DELIVERED : OrderStatus.CLOSED;
  }

  private static OrderStatus ofOpen(Set<OrderStatus> seen) {
    if (seen.stream().anyMatch(ALL_HAS_COME::contains)) {
      return OrderStatus.PARTLY_RECEIVED;
    }
    OrderStatus furthest =
        FURTHEST_FIRST.stream().filter(seen::contains).findFirst().orElse(OrderStatus.CREATED);
    boolean inPart = seen.contains(OrderStatus.REJECTED) || seen.contains(OrderStatus.CREATED);
    return furthest == OrderStatus.CONFIRMED && inPart ? OrderStatus.PARTLY_CONFIRMED : furthest;
  }

  /** What the next revision of an order with these lines is. */
  static PurchaseOrder.Type typeOf(List<Line> lines) {
    if (!lines.stream().allMatch(line -> line.status().isFinal())) {
      return PurchaseOrder.Type.PO_CHANGED;
    }
    return lines.stream().allMatch(line -> NOTHING_COMES.contains(line.status()))
        ? PurchaseOrder.Type.PO_CANCELLED
        : PurchaseOrder.Type.PO_CLOSED;
  }
}
