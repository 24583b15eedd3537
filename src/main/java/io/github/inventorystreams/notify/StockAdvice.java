package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;

/**
 * The advice on a warning: what to do about it. Those that ask for the same have the same words.
 */
final class StockAdvice {
  private StockAdvice() {}

  static String of(LowStockWarning warning) {
    if (warning.state() == State.RESOLVED) {
      return "Nothing: it is over.";
    }
    boolean ordered = warning.onOrder() > warning.proposed();
    return switch (warning.kind()) {
      case LOW ->
          warning.severity() == Severity.INFO
              ? "Nothing, as long as what is on order comes: it covers the shortage."
              : more(warning, ordered, "Order it now if it can not wait");
      case OUT_OF_STOCK ->
          more(warning, ordered, "Order it at once, and take it off sale until it comes");
      case NEGATIVE ->
          "Count it, and book what has come: more was taken out than was ever booked in.";
      case PROJECTED_STOCKOUT ->
          ordered && warning.proposed() == 0
              ? "Ask the supplier to deliver earlier, or buy elsewhere what bridges the gap."
              : more(warning, ordered, "Order it at once: even so it comes too late");
      case LATE_SUPPLY ->
          "Ask the supplier for the new day and report it; if the goods have come, book the receipt.";
      case OVERSTOCK ->
          ordered
              ? warning.severity() == LowStockWarning.Severity.WARNING
                  ? "Cut or cancel what is on order: the page of the SKU names the orders."
                  : "Cut or cancel what is on order, and sell off or move what is there."
              : "Sell off or move what is too much.";
      case BOOK_BELOW_SALES ->
          "Count it, or book the receipts that are missing: it sells although the book has nothing.";
      case IMPLAUSIBLE ->
          "Do what the message says of the event that it names: confirm it, correct it, or mend its day.";
      case NOT_ORDERABLE ->
          "Change the limit that is named in the settings of the SKU or its supplier, or order it by hand.";
    };
  }

  private static String more(LowStockWarning warning, boolean ordered, String otherwise) {
    if (warning.proposed() > 0) {
      return "Approve the order that waits for it (dashboard, Orders): nothing comes before that.";
    }
    if (ordered) {
      return "Ask the supplier when the order comes and for more: what is on order does not cover it.";
    }
    return warning.supplierId() == null
        ? "Order it by hand, or set its supplierId: without a supplier nothing is ordered by itself."
        : otherwise + "; else the next review of its supplier sees to it.";
  }
}
