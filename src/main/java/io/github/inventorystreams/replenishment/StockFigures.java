package io.github.inventorystreams.replenishment;

import java.util.List;

/**
 * What a SKU has and gets, in units.
 *
 * @param onHand negative when there are backorders
 * @param reserved promised to customers, 0 or more
 * @param onOrder asked for and not yet received or rejected, 0 or more
 * @param receipts when what is on order should come; what nobody has promised yet is missing here
 */
public record StockFigures(long onHand, long reserved, long onOrder, List<Receipt> receipts) {
  public StockFigures {
    receipts = List.copyOf(receipts);
  }

  /**
   * Units that should come.
   *
   * @param inDays from the review on; what is late comes at once
   */
  public record Receipt(double inDays, long quantity) {}

  /** The inventory position: on hand less reserved plus on order (Hadley and Whitin 1963). */
  public long position() {
    return onHand - reserved + onOrder;
  }
}
