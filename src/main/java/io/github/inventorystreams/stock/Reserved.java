package io.github.inventorystreams.stock;

/**
 * The units that all orders together have reserved at a book.
 *
 * @param units promised and not yet sold, released or expired
 * @param tracked whether the book has ever reserved; only then are its orders kept one by one
 * @param nextExpiryMillis no reservation ends by itself before it
 * @param asOfMillis up to when the ends of reservations have been processed
 */
public record Reserved(long units, boolean tracked, long nextExpiryMillis, long asOfMillis) {

  /** The book has never reserved. */
  public static final Reserved NOTHING = new Reserved(0, false, Reservation.NEVER, Long.MIN_VALUE);
}
