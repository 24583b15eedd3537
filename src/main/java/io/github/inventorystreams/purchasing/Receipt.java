package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.purchasing.OpenOrder.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a book has received of an order line in all, so that hearing it twice does no harm.
 *
 * @param line its number, from 1
 * @param totalReceived units of all receipts that hold
 * @param last whether one of them was said to be the last
 * @param atMillis when the latest change of this happened
 */
public record Receipt(
    BookKey book,
    String supplierId,
    String poNumber,
    int line,
    long totalReceived,
    boolean last,
    long atMillis) {

  /**
   * What receipts make of their order. One that names the line of another SKU does not count.
   *
   * @param receipts for lines of this order
   */
  public static Step of(OpenOrder open, List<Receipt> receipts) {
    PurchaseOrder order = open.order();
    Map<Integer, Receipt> byLine = new HashMap<>();
    long atMillis = order.createdAtMillis();
    for (Receipt receipt : receipts) {
      if (receipt.isFor(order)) {
        byLine.put(receipt.line, receipt);
        atMillis = Math.max(atMillis, receipt.atMillis);
      }
    }
    return open.moved(
        atMillis,
        line -> {
          Receipt receipt = byLine.get(line.line());
          return receipt == null
              ? line
              : LineMoves.received(line, Math.max(0, receipt.totalReceived), receipt.last);
        });
  }

  private boolean isFor(PurchaseOrder order) {
    return order.location().equals(book.location())
        && line >= 1
        && line <= order.lines().size()
        && order.lines().get(line - 1).sku().equals(book.sku());
  }
}
