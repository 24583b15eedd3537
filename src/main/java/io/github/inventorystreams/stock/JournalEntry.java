package io.github.inventorystreams.stock;

/**
 * What a book remembers of an applied event.
 *
 * @param atMillis the event's place in time: of a count the instant as of which it holds
 * @param quantity units as in the event; of an adjustment with its sign
 */
public record JournalEntry(Fingerprint id, long atMillis, Kind kind, long quantity) {

  /** The types of events, with what they do to the stock. Stored by their place: only append. */
  public enum Kind {
    SALE(-1),
    RESTOCK(1),
    RETURN(1),
    DAMAGED_RETURN(0),
    COUNT(0),
    ADJUSTMENT(1),
    LOST_DEMAND(0),
    ORDERED(0);

    private final int stockSign;

    Kind(int stockSign) {
      this.stockSign = stockSign;
    }
  }

  /** How the stock moved, in units. */
  public long stockDelta() {
    return kind.stockSign * quantity;
  }
}
