package io.github.inventorystreams.replenishment;

import java.util.List;

/**
 * A SKU's stock on hand, reserved and on order, in units.
 *
 * @param onHand negative when there are backorders
 * @param reserved promised to customers, 0 or more
 * @param onOrder asked for and not yet received or rejected, 0 or more
 * @param receipts when what is on order should come; what nobody has promised yet is missing here,
 *     and what comes too late
 * @param tooLate units of {@code onOrder} that come after an order placed now would, so that they
 *     protect nothing before
 * @param tooLateInDays when the first of them should come; infinite where none has a day
 */
public record StockPosition(
    long onHand,
    long reserved,
    long onOrder,
    List<Receipt> receipts,
    long tooLate,
    double tooLateInDays) {
  public StockPosition {
    receipts = List.copyOf(receipts);
  }

  /** Where all comes in time. */
  public StockPosition(long onHand, long reserved, long onOrder, List<Receipt> receipts) {
    this(onHand, reserved, onOrder, receipts, 0, Double.POSITIVE_INFINITY);
  }

  /**
   * Units that should come.
   *
   * @param inDays from the review on; what is late comes at once
   */
  public record Receipt(double inDays, long quantity) {}

  /**
   * The inventory position: on hand less reserved plus on order (Hadley and Whitin 1963), of which
   * only what comes inside the protection interval counts.
   */
  public long position() {
    return onHand - reserved + onOrder - tooLate;
  }
}
