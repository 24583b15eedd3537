package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.LineProgress.SkuReceipts;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.purchasing.OpenOrder.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The total that a book has received of an order line, so that processing it twice does no harm.
 *
 * @param line its number, from 1
 * @param totalReceived units of all receipts that hold
 * @param last whether one of them was said to be the last
 * @param atMillis when the latest change of this happened
 */
public record ReceivedTotal(
    BookKey book,
    String supplierId,
    String poNumber,
    int line,
    long totalReceived,
    boolean last,
    long atMillis) {

  /**
   * What receipts make of their order. One that names the line of another SKU does not count,
   * unless the supplier has said that it comes instead.
   *
   * @param receipts for lines of this order
   */
  public static Step of(OpenOrder open, List<ReceivedTotal> receipts) {
    PurchaseOrder order = open.order();
    Map<Integer, List<ReceivedTotal>> byLine = new HashMap<>();
    long atMillis = order.createdAtMillis();
    for (ReceivedTotal receipt : receipts) {
      if (receipt.isFor(order)) {
        byLine.computeIfAbsent(receipt.line, any -> new ArrayList<>()).add(receipt);
        atMillis = Math.max(atMillis, receipt.atMillis);
      }
    }
    return open.moved(
        atMillis,
        line -> {
          List<ReceivedTotal> come = byLine.get(line.line());
          return come == null ? line : received(line, come);
        });
  }

  private static PurchaseOrder.Line received(PurchaseOrder.Line line, List<ReceivedTotal> come) {
    if (line.progress().skus().isEmpty()) {
      ReceivedTotal latest = come.get(come.size() - 1);
      return LineTransitions.received(line, latest.units(), latest.last);
    }
    List<SkuReceipts> skus = new ArrayList<>(line.progress().skus());
    for (ReceivedTotal receipt : come) {
      skus.replaceAll(
          known ->
              known.sku().equals(receipt.book.sku())
                  ? new SkuReceipts(known.sku(), receipt.units(), receipt.last)
                  : known);
    }
    return LineTransitions.received(
        line.with(line.quantity(), line.progress().withSkus(skus)),
        skus.stream().mapToLong(SkuReceipts::receivedQuantity).sum(),
        skus.stream().anyMatch(SkuReceipts::last));
  }

  private long units() {
    return Math.max(0, totalReceived);
  }

  private boolean isFor(PurchaseOrder order) {
    if (!order.location().equals(book.location()) || line < 1 || line > order.lines().size()) {
      return false;
    }
    PurchaseOrder.Line ordered = order.lines().get(line - 1);
    return ordered.sku().equals(book.sku())
        || ordered.progress().skus().stream().anyMatch(each -> each.sku().equals(book.sku()));
  }
}
