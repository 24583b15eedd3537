package io.github.inventorystreams.app.supply.load;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Orders of many lines, each of another article. */
final class LoadOrders {
  private static final int ARTICLES = 500;

  private LoadOrders() {}

  static String sku(int number) {
    return "ARTICLE-%05d".formatted(number % ARTICLES);
  }

  static int articles() {
    return ARTICLES;
  }

  static PurchaseOrder order(
      String supplierId, int number, int lines, long nowMillis, LocalDate day) {
    String poNumber = "PO-%s-DC-20261130-%d".formatted(supplierId, number);
    List<PurchaseOrder.Line> all = new ArrayList<>();
    BigDecimal value = BigDecimal.ZERO;
    for (int line = 1; line <= lines; line++) {
      long quantity = 12L * (1 + (number + line) % 9);
      BigDecimal cost = new BigDecimal("%d.%02d".formatted(1 + line % 20, line));
      value = value.add(cost.multiply(BigDecimal.valueOf(quantity)));
      all.add(
          new PurchaseOrder.Line(
              line,
              sku(number + line),
              quantity,
              12,
              cost,
              day,
              LineProgress.CREATED,
              reason(quantity)));
    }
    return new PurchaseOrder(
        poNumber + "/1",
        PurchaseOrder.Type.PO_CREATED,
        poNumber,
        1,
        supplierId,
        "DC",
        nowMillis,
        day,
        "EUR",
        value,
        "20261130",
        OrderStatus.CREATED,
        nowMillis,
        null,
        null,
        all,
        null);
  }

  private static OrderReason reason(long quantity) {
    return new OrderReason(
        PolicyName.ORDER_UP_TO,
        "pooled",
        0.95,
        3,
        0,
        0,
        3,
        9,
        41.2,
        9.4,
        51,
        quantity,
        quantity,
        quantity,
        null,
        quantity,
        List.of());
  }
}
