package io.github.inventorystreams.simulation;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Purchase orders for tests. */
public final class Orders {
  private static final OrderReason WHY =
      new OrderReason(
          PolicyName.ORDER_UP_TO,
          "test",
          0.95,
          0,
          0,
          0,
          0,
          9,
          10,
          5,
          15,
          15,
          15,
          15,
          null,
          15,
          List.of());

  private Orders() {}

  /** An order whose lines are SKU-1, SKU-2, ..., each for a quantity. */
  public static PurchaseOrder order(String number, String createdAt, long... quantities) {
    LocalDate requested = LocalDate.parse("2025-01-20");
    List<PurchaseOrder.Line> lines = new ArrayList<>();
    for (long quantity : quantities) {
      int line = lines.size() + 1;
      lines.add(
          new PurchaseOrder.Line(
              line,
              "SKU-" + line,
              quantity,
              6,
              BigDecimal.ONE,
              requested,
              LineProgress.CREATED,
              WHY.allocated(null, quantity)));
    }
    return new PurchaseOrder(
        number + "-1",
        PurchaseOrder.Type.PO_CREATED,
        number,
        1,
        "alder",
        "main",
        Instant.parse(createdAt).toEpochMilli(),
        requested,
        "EUR",
        BigDecimal.TEN,
        "20250109",
        OrderStatus.CREATED,
        Instant.parse(createdAt).toEpochMilli(),
        null,
        null,
        lines,
        null);
  }
}
