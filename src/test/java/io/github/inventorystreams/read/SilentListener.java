package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;

/** A listener that nobody hears of. */
final class SilentListener implements LatencyListener {
  @Override
  public void warning(LowStockWarning step) {}

  @Override
  public void order(PurchaseOrder order) {}
}
