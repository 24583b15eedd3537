package io.github.inventorystreams.stock;

/**
 * The stock of a book as a review plans with it: without events that are implausible and that
 * nobody has confirmed.
 *
 * @param onHand units, below 0 where more left than there was
 * @param reserved units promised to customers
 * @param inbound what is on its way without those events
 * @param allInbound what is on its way with them
 */
public record PlanningStock(long onHand, long reserved, Inbound inbound, Inbound allInbound) {

  /** The stock of a book as it is. */
  public static PlanningStock of(Book book, BookArchive archive) {
    return of(new BookChange(book, archive));
  }

  static PlanningStock of(BookChange change) {
    return new PlanningStock(
        ConfirmedStock.onHand(change),
        ConfirmedStock.reserved(change),
        ConfirmedStock.inbound(change),
        change.inbound());
  }

  /** Units that a customer could buy. */
  public long available() {
    return onHand - reserved;
  }
}
