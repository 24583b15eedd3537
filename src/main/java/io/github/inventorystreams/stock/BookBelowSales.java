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
  static void review(BookChange draft, SalesDays closed, LocalDays calendar, long atMillis) {
    if (draft.onHand.opened() && draft.confirmedOnHand() < 0) {
      SalesDays days = closed.followedBy(draft.days).before(calendar.dayOf(atMillis));
      if (SoldBelowZero.lastDays(days) >= MIN_DAYS) {
        teller(draft, atMillis, null).holds(Kind.BOOK_BELOW_SALES, Severity.WARNING);
      }
    } else {
      mended(draft, atMillis, null);
    }
  }

  /** Ends the warning where the book is not below zero any more, held events apart. */
  static void mended(BookChange draft, long atMillis, @Nullable String causedBy) {
    if (draft.confirmedOnHand() >= 0) {
      teller(draft, atMillis, causedBy).ends();
    }
  }

  private static WarningEmitter teller(BookChange draft, long atMillis, @Nullable String causedBy) {
    return new WarningEmitter(
        draft, WarningState.Concern.BOOK_BELOW_SALES, 0, 0, atMillis, causedBy);
  }
}
