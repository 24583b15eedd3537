package io.github.inventorystreams.stock;

/**
 * What one customer's order has reserved at a book, in whatever order it was heard of.
 *
 * @param order see {@link Fingerprint#ofOrder}
 * @param reserved units reserved in all
 * @param released units given back
 * @param sold units that left for the order
 * @param expiresAtMillis when it ends by itself; {@link #NEVER} if it does not
 * @param touchedAtMillis the latest event time that concerned it
 */
public record Reservation(
    long order,
    long reserved,
    long released,
    long sold,
    long expiresAtMillis,
    long touchedAtMillis) {

  /** It does not end by itself. */
  public static final long NEVER = Long.MAX_VALUE;

  static Reservation of(long order) {
    return new Reservation(order, 0, 0, 0, Long.MIN_VALUE, Long.MIN_VALUE);
  }

  /** Units still promised at an instant. */
  long openAt(long millis) {
    return millis < expiresAtMillis ? Math.max(0, reserved - released - sold) : 0;
  }

  /** With further units of one kind of event; below 0 to take some back. */
  Reservation with(JournalEntry.Kind kind, long units, long atMillis) {
    return new Reservation(
        order,
        reserved + (kind == JournalEntry.Kind.RESERVE ? units : 0),
        released + (kind == JournalEntry.Kind.RELEASE ? units : 0),
        sold + (kind == JournalEntry.Kind.SALE ? units : 0),
        expiresAtMillis,
        Math.max(touchedAtMillis, atMillis));
  }

  Reservation lastingUntil(long newExpiresAtMillis) {
    return new Reservation(
        order,
        reserved,
        released,
        sold,
        Math.max(expiresAtMillis, newExpiresAtMillis),
        touchedAtMillis);
  }
}
