package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.State;

/** The sentence that states a warning. */
public final class WarningText {
  private WarningText() {}

  /**
   * @param because what the figures of the book do not say
   */
  static String of(BookView book, long thresholdUnits, State state, Kind kind, String because) {
    return state == State.RESOLVED
        ? resolved(book, kind)
        : open(book, thresholdUnits, kind, because);
  }

  private static String open(BookView book, long thresholdUnits, Kind kind, String because) {
    String onOrder = onOrder(book.inbound());
    return switch (kind) {
      case LOW ->
          "%s is low: %d available at a threshold of %d%s"
              .formatted(book.key(), book.available(), thresholdUnits, onOrder);
      case OUT_OF_STOCK -> "%s is out of stock%s".formatted(book.key(), onOrder);
      case NEGATIVE -> "%s is oversold: %d on hand%s".formatted(book.key(), book.onHand(), onOrder);
      case PROJECTED_STOCKOUT ->
          book.available() > 0
              ? "%s will run out before the next receipt: %d available at %.1f a day%s"
                  .formatted(
                      book.key(), book.available(), book.lastReview().demandPerDay(), onOrder)
              : "%s has run out before the next receipt%s".formatted(book.key(), onOrder);
      case LATE_SUPPLY -> "%s waits for a late delivery%s".formatted(book.key(), onOrder);
      case OVERSTOCK ->
          book.available() > thresholdUnits
              ? "%s has %d available, more than %d%s"
                  .formatted(book.key(), book.available(), thresholdUnits, onOrder)
              : "%s will have too much: %d available%s, more than %d; its last review names the orders to cut"
                  .formatted(book.key(), book.available(), onOrder, thresholdUnits);
      case NOT_ORDERABLE ->
          "%s is needed and can not be ordered: %s".formatted(book.key(), because);
      case BOOK_BELOW_SALES ->
          ("%s is sold although the book has nothing left (%d on hand): count it, or book the"
                  + " receipts that are missing. The forecast takes the sales as they were seen;"
                  + " orders go on from the book, %d on order included")
              .formatted(book.key(), book.onHand(), book.inbound().onOrder());
      case IMPLAUSIBLE -> book.implausibleEvents();
    };
  }

  /** What is only proposed is not called ordered: the supplier does not know of it. */
  public static String onOrder(InboundView inbound) {
    long proposed = inbound.proposed();
    long ordered = inbound.ordered() - proposed;
    return (ordered > 0 ? ", %d on order".formatted(ordered) : "")
        + (proposed > 0 ? ", %d wait for approval".formatted(proposed) : "");
  }

  private static String resolved(BookView book, Kind kind) {
    return switch (kind) {
      case LOW, OUT_OF_STOCK, NEGATIVE ->
          (book.threshold().runsOut()
                  ? "%s is phased out and may run out: %d available"
                  : "%s is back to %d available")
              .formatted(book.key(), book.available());
      case PROJECTED_STOCKOUT ->
          (book.threshold().runsOut()
                  ? "%s is phased out and may run out"
                  : "%s lasts until the next receipt")
              .formatted(book.key());
      case LATE_SUPPLY -> "%s waits for no late delivery any more".formatted(book.key());
      case OVERSTOCK ->
          "%s is back to %d available and %d on order"
              .formatted(book.key(), book.available(), book.inbound().ordered());
      case NOT_ORDERABLE -> "%s is ordered, or needed no longer".formatted(book.key());
      case BOOK_BELOW_SALES ->
          "%s is counted or filled again: %d on hand".formatted(book.key(), book.onHand());
      case IMPLAUSIBLE ->
          "%s has no implausible event and no correction that waits".formatted(book.key());
    };
  }
}
