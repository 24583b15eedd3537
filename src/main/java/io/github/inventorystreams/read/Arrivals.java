package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;

/** Hears of warnings and orders when they can be read, to say how long they took. */
public interface Arrivals {
  void warning(LowStockWarning step);

  void order(PurchaseOrder order);
}
