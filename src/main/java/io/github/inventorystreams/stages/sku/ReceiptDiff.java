package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.purchasing.PoNumber;
import io.github.inventorystreams.purchasing.ReceivedTotal;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.OrderLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The comparison of a book before and after a change that gives the receipts to publish to the
 * suppliers' desks.
 */
final class ReceiptDiff {
  private ReceiptDiff() {}

  /**
   * The lines of our own orders of which something else has come in all than before. A line that
   * the book does not know (any more) is none: what has come of it in all is not known either.
   *
   * @param atMillis the time of the event that changed the book
   */
  static List<ReceivedTotal> between(Book before, Book after, long atMillis) {
    if (before.inbound().lines().equals(after.inbound().lines())) {
      return List.of();
    }
    List<ReceivedTotal> receipts = new ArrayList<>();
    for (OrderLine line : after.inbound().lines()) {
      if (line.order() != null && !isAsBefore(line, before.inbound())) {
        PoNumber.supplierOf(line.poNumber())
            .ifPresent(
                supplierId ->
                    receipts.add(
                        new ReceivedTotal(
                            after.key(),
                            supplierId,
                            line.poNumber(),
                            line.line(),
                            line.received(),
                            line.finalReceipts() > 0,
                            atMillis)));
      }
    }
    return receipts;
  }

  private static boolean isAsBefore(OrderLine line, Inbound before) {
    for (OrderLine old : before.lines()) {
      if (old.line() == line.line() && old.poNumber().equals(line.poNumber())) {
        return old.order() != null
            && old.received() == line.received()
            && old.finalReceipts() == line.finalReceipts();
      }
    }
    return line.received() == 0 && line.finalReceipts() == 0;
  }
}
