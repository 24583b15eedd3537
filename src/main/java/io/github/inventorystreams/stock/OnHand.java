package io.github.inventorystreams.stock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stock, the count that it rests on, and where its journal begins.
 *
 * @param units on hand, below 0 where more left than there was
 * @param openedAtMillis the time of the earliest count or restock; before it, a lack of stock says
 *     nothing. {@link #NEVER} if there was none
 * @param base the effective count, or {@code null} if nobody has counted yet
 */
public record OnHand(
    long units, long openedAtMillis, @Nullable CountIdentity base, OpeningBalance anchor) {

  /** No count and no restock has been seen. */
  public static final long NEVER = Long.MAX_VALUE;

  /** Nothing known. */
  public static final OnHand NOTHING = new OnHand(0, NEVER, null, OpeningBalance.BEGINNING);

  /** Whether the units mean something: somebody has counted or filled the shelf. */
  public boolean opened() {
    return openedAtMillis != NEVER;
  }

  /** A movement: one at or before the effective count is already in it. */
  OnHand moved(long delta, long atMillis) {
    boolean counts = base == null || atMillis > base.countedAtMillis();
    return counts ? new OnHand(units + delta, openedAtMillis, base, anchor) : this;
  }

  OnHand openedBy(long atMillis) {
    return new OnHand(units, Math.min(openedAtMillis, atMillis), base, anchor);
  }

  /** Whether a count takes the place of the effective one. */
  boolean supersededBy(CountIdentity count) {
    return base == null || count.compareTo(base) > 0;
  }

  /** Starts anew from a count that is later than all movements so far. */
  OnHand counted(CountIdentity count, long countedQuantity) {
    return new OnHand(countedQuantity, openedAtMillis, count, anchor);
  }

  /** Adds the journal up to the anchor: the latest count holds, and the movements after it. */
  OnHand recounted(List<JournalEntry> live) {
    OpeningBalance now = sum(live, Long.MAX_VALUE);
    return new OnHand(now.units(), openedAtMillis, now.base(), anchor);
  }

  /** With the anchor at a later instant, before which nothing can change any more. */
  OnHand anchoredAt(long atMillis, List<JournalEntry> live) {
    return new OnHand(units, openedAtMillis, base, sum(live, atMillis));
  }

  private OpeningBalance sum(List<JournalEntry> live, long beforeMillis) {
    CountIdentity latest = anchor.base();
    long sum = anchor.units();
    for (JournalEntry entry : live) {
      CountIdentity count = entry.count();
      if (count != null
          && within(entry, beforeMillis)
          && (latest == null || count.compareTo(latest) > 0)) {
        latest = count;
        sum = entry.quantity();
      }
    }
    for (JournalEntry entry : live) {
      if (within(entry, beforeMillis)
          && (latest == null || entry.atMillis() > latest.countedAtMillis())) {
        sum += entry.stockDelta();
      }
    }
    return new OpeningBalance(beforeMillis, sum, latest);
  }

  private boolean within(JournalEntry entry, long beforeMillis) {
    return entry.atMillis() >= anchor.atMillis() && entry.atMillis() < beforeMillis;
  }
}
