package io.github.inventorystreams.stock;

import org.jspecify.annotations.Nullable;

/**
 * A journal's record of an applied event.
 *
 * @param atMillis the event's place in time: of a count the instant as of which it holds; of {@link
 *     Kind#TAKEN_BACK} without a target the latest time of one
 * @param quantity units as in the event; of an adjustment with its sign; of {@link Kind#TAKEN_BACK}
 *     how many corrections had no target when they came, 0 or 1
 * @param order tells the customer's order or the purchase order line apart that it belongs to, 0 if
 *     none; see {@link Fingerprint#ofOrder}. Of {@link Kind#TAKEN_BACK} without a target the
 *     earliest time of one
 * @param count the place of a count among the counts, {@code null} in all others
 * @param content what the event says, in short; see {@link ContentHash}
 * @param withdrawn whether it was taken back before it came, and is remembered for its identity
 *     only
 */
public record JournalEntry(
    Fingerprint id,
    long atMillis,
    Kind kind,
    long quantity,
    long order,
    @Nullable CountIdentity count,
    int content,
    boolean withdrawn) {

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
    /** Demand that came too late to move the stock; see {@link Bookkeeper#addLateDemand}. */
    LATE_DEMAND(0),
    /** A day's demand was mended. */
    DEMAND_CORRECTION(0),
    /** An implausible event was confirmed. */
    CONFIRMATION(0);

    private final int stockSign;

    Kind(int stockSign) {
      this.stockSign = stockSign;
    }

    boolean isReturn() {
      return this == RETURN || this == DAMAGED_RETURN;
    }

    boolean isDemand() {
      return this == SALE || this == LOST_DEMAND;
    }
  }

  /** Whether it is a return of which the customer's order is remembered. */
  public boolean isReturnOfOrder() {
    return kind.isReturn() && order != 0;
  }

  /** The same event, remembered only for its identity. */
  JournalEntry asWithdrawn() {
    return new JournalEntry(id, atMillis, kind, quantity, 0, null, content, true);
  }

  /**
   * That an event counts no longer.
   *
   * @param target its identity
   */
  static JournalEntry takenBack(Fingerprint target, long keptAtMillis) {
    return mark(target, keptAtMillis, 0, 0);
  }

  /**
   * That an event will not count when it comes.
   *
   * @param target its identity
   */
  static JournalEntry awaiting(Fingerprint target, CorrectionWindow times) {
    return mark(target, times.untilMillis(), 1, times.fromMillis());
  }

  private static JournalEntry mark(
      Fingerprint target, long keptAtMillis, long pending, long fromMillis) {
    return new JournalEntry(
        target.takenBack(), keptAtMillis, Kind.TAKEN_BACK, pending, fromMillis, null, 0, false);
  }

  /** Whether this mark of a correction means an event of a time, which comes after it. */
  boolean reaches(long eventMillis) {
    return quantity == 0 || new CorrectionWindow(order, atMillis).contains(eventMillis);
  }

  /** How the stock moved, in units. */
  public long stockDelta() {
    return kind.stockSign * quantity;
  }
}
