package io.github.inventorystreams.app.supply.story;

import io.github.inventorystreams.event.PurchaseOrder;
import java.time.LocalDate;

/**
 * What every supplier of the story says to an order of one line: two units less, three days later.
 */
record Said(String poNumber, long quantity, LocalDate day) {
  private static final long LESS = 2;
  private static final long DAYS_LATER = 3;

  static Said to(PurchaseOrder order) {
    PurchaseOrder.Line line = order.lines().get(0);
    return to(order.poNumber(), line.why().allocated(), line.requestedDelivery());
  }

  static Said to(String poNumber, long ordered, LocalDate wanted) {
    return new Said(poNumber, ordered - LESS, wanted.plusDays(DAYS_LATER));
  }

  /** The day without marks. */
  String plainDay() {
    return day.toString().replace("-", "");
  }
}
