package io.github.inventorystreams.stock;

import org.jspecify.annotations.Nullable;

/**
 * The stock and the count that it rests on.
 *
 * @param units on hand, below 0 where more left than there was
 * @param openedAtMillis the time of the earliest count or restock; before it, a lack of stock says
 *     nothing. {@link #NEVER} if there was none
 * @param base the effective count, or {@code null} if nobody has counted yet
 */
public record OnHand(long units, long openedAtMillis, @Nullable CountBase base) {

  /** No count and no restock has been seen. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Nothing known. */
  public static final OnHand NOTHING = new OnHand(0, NEVER, null);

  /** Whether the units mean something: somebody has counted or filled the shelf. */
  public boolean opened() {
    return openedAtMillis != NEVER;
  }

  /** A movement: one at or before the effective count is already in it. */
  OnHand moved(long delta, long atMillis, boolean opens) {
    boolean counts = base == null || atMillis > base.countedAtMillis();
    return new OnHand(
        counts ? units + delta : units,
        opens ? Math.min(openedAtMillis, atMillis) : openedAtMillis,
        base);
  }

  /** Whether a count takes the place of the effective one. */
  boolean supersededBy(CountBase count) {
    return base == null || count.compareTo(base) > 0;
  }

  /**
   * Starts anew from a count.
   *
   * @param movedSinceUnits the sum of the movements after the count that were seen before it
   */
  OnHand counted(CountBase count, long countedQuantity, long movedSinceUnits) {
    return new OnHand(
        countedQuantity + movedSinceUnits,
        Math.min(openedAtMillis, count.countedAtMillis()),
        count);
  }
}
