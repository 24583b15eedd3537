package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;

/** A listener to warnings and orders as they are read, which measures how long they took. */
public interface LatencyListener {
  void warning(LowStockWarning step);

  void order(PurchaseOrder order);
}
