package io.github.inventorystreams.app.play;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.play.PlayListener;
import java.util.List;

/** A listener that prints nothing: what a program reads is the summary. */
final class QuietPlay implements PlayListener {
  @Override
  public void warnings(long atMillis, List<LowStockWarning> warnings) {}

  @Override
  public void purchaseOrders(List<PurchaseOrder> orders) {}

  @Override
  public void progress(long atMillis, long events) {}
}
