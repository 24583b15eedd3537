package io.github.inventorystreams.stock;

import org.jspecify.annotations.Nullable;

/**
 * What a book remembers of an applied event.
 *
 * @param atMillis the event's place in time: of a count the instant as of which it holds
 * @param quantity units as in the event; of an adjustment with its sign
 * @param order tells the customer's order or the purchase order line apart that it belongs to, 0 if
 *     none; see {@link Fingerprint#ofOrder}
 * @param count the place of a count among the counts, {@code null} in all others
 */
public record JournalEntry(
    Fingerprint id,
    long atMillis,
    Kind kind,
    long quantity,
    long order,
    @Nullable CountBase count) {

  /** The types of events, with what they do to the stock. Stored by their place: only append. */
  public enum Kind {
    SALE(-1),
    RESTOCK(1),
    RETURN(1),
    DAMAGED_RETURN(0),
    COUNT(0),
    ADJUSTMENT(1),
    LOST_DEMAND(0),
    ORDERED(0),
    FINAL_RESTOCK(1),
    RESERVE(0),
    RELEASE(0),
    /** A correction, whether or not it has found its target. */
    CORRECTION(0),
    /** The event with {@link Fingerprint#takenBack} of this identity counts no longer. */
    TAKEN_BACK(0),
    /** Demand that came too late to move the stock; see {@link Bookkeeper#applyLate}. */
    LATE_DEMAND(0),
    /** An event that was taken back before it came. */
    WITHDRAWN(0);

    private final int stockSign;

    Kind(int stockSign) {
      this.stockSign = stockSign;
    }

    boolean isDemand() {
      return this == SALE || this == LOST_DEMAND;
    }
  }

  /** The same event, remembered only for its identity. */
  JournalEntry withdrawn() {
    return new JournalEntry(id, atMillis, Kind.WITHDRAWN, quantity, 0, null);
  }

  /** How the stock moved, in units. */
  public long stockDelta() {
    return kind.stockSign * quantity;
  }
}
