package io.github.inventorystreams.read;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents that do not reach their supplier though he needs them. */
record UndeliveredOrders(DeliveryLog deliveries, List<OrderView> orders) {

  /**
   * One of them.
   *
   * @param view the order that it is about
   */
  record Undelivered(DeliveryRow row, OrderView view) {
    String message() {
      String what =
          switch (row.kind()) {
            case ORDER, REMINDER -> "the order";
            case LINE_CANCELLATION -> "the cancellation of its lines";
            case CANCELLATION -> "its cancellation";
          };
      return row.state().isGivenUp()
          ? "%s does not have %s: given up by %s: %s"
              .formatted(row.supplierId(), what, row.channel(), row.reason())
          : "%s does not have %s yet: it waits for %s: %s"
              .formatted(row.supplierId(), what, row.channel(), row.reason());
    }
  }

  List<Undelivered> all() {
    List<DeliveryRow> stuck =
        deliveries.newestFirst().stream().filter(UndeliveredOrders::isStuck).toList();
    if (stuck.isEmpty()) {
      return List.of();
    }
    Map<String, OrderView> byNumber = new HashMap<>();
    orders.forEach(view -> byNumber.put(view.order().poNumber(), view));
    List<Undelivered> found = new ArrayList<>();
    for (DeliveryRow row : stuck) {
      OrderView view = byNumber.get(row.poNumber());
      if (view != null && isNeeded(row, view)) {
        found.add(new Undelivered(row, view));
      }
    }
    return found;
  }

  /** What waits without a reason is only not its turn yet; a reminder is missed by nobody. */
  private static boolean isStuck(DeliveryRow row) {
    return row.kind() != DocumentKind.REMINDER
        && (row.state().isGivenUp() || (row.state().isOpen() && row.reason() != null));
  }

  private boolean isNeeded(DeliveryRow row, OrderView view) {
    OrderStage stage = view.order().status();
    boolean stands =
        switch (row.kind()) {
          case ORDER, REMINDER -> stage.isOpen();
          case LINE_CANCELLATION -> stage != OrderStage.CANCELLED && hasCancelledLines(view);
          case CANCELLATION -> stage == OrderStage.CANCELLED;
        };
    return stands && !isDelivered(row);
  }

  /** What was not wanted any more may have come all the same. */
  private static boolean hasCancelledLines(OrderView view) {
    return view.lines().stream().anyMatch(each -> each.line().status() == OrderStatus.CANCELLED);
  }

  /** By whichever way. */
  private boolean isDelivered(DeliveryRow missing) {
    return deliveries.of(missing.poNumber()).stream()
        .anyMatch(
            row ->
                row.kind() == missing.kind()
                    && row.revision() >= missing.revision()
                    && row.state().isDelivered());
  }
}
