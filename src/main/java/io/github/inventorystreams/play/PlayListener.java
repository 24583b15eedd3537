package io.github.inventorystreams.play;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.PurchaseOrder;
import java.util.List;

/** A listener to a play, called in the thread that plays. */
public interface PlayListener {

  /**
   * Steps of warnings that came since the last call, by partition and in their order there.
   *
   * @param atMillis event time up to which was played when they were received
   */
  void warnings(long atMillis, List<LowStockWarning> warnings);

  /** Orders that were created since the last call, sorted by number. */
  void purchaseOrders(List<PurchaseOrder> orders);

  /**
   * How far it is.
   *
   * @param atMillis event time up to which everything is published
   * @param events published so far
   */
  void progress(long atMillis, long events);
}
