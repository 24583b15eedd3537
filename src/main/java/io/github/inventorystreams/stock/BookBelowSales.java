package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The warning that a book is below what is sold: sales went on over days on which the book had
 * nothing. It is the book that is wrong, and only a count or the missing receipts mend it.
 */
final class BookBelowSales {
  /** A sale that was booked before its receipt of the same day is no reason to count. */
  private static final int MIN_DAYS = 2;

  private BookBelowSales() {}

  /**
   * Looks at a book at a review.
   *
   * @param closed the days that have left the window
   */
  static void review(BookChange change, SalesDays closed, LocalDays calendar, long atMillis) {
    if (change.onHand.opened() && change.confirmedOnHand() < 0) {
      SalesDays days = closed.followedBy(change.days).before(calendar.dayOf(atMillis));
      if (SoldBelowZero.lastDays(days) >= MIN_DAYS) {
        emitter(change, atMillis, null).holds(Kind.BOOK_BELOW_SALES, Severity.WARNING);
      }
    } else {
      mended(change, atMillis, null);
    }
  }

  /** Ends the warning where the book is not below zero any more, held events apart. */
  static void mended(BookChange change, long atMillis, @Nullable String causedBy) {
    if (change.confirmedOnHand() >= 0) {
      emitter(change, atMillis, causedBy).ends();
    }
  }

  private static WarningEmitter emitter(
      BookChange change, long atMillis, @Nullable String causedBy) {
    return new WarningEmitter(
        change, WarningState.Concern.BOOK_BELOW_SALES, 0, 0, atMillis, causedBy);
  }
}
