package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.stock.warning.WarningState.Concern;
import org.jspecify.annotations.Nullable;

/**
 * The warning that a book is below what is sold: sales went on over days on which the book had
 * nothing. It is the book that is wrong, and only a count or the missing receipts mend it.
 */
public final class BookBelowSales {
  /** A sale that was booked before its receipt of the same day is no reason to count. */
  private static final int MIN_DAYS = 2;

  private BookBelowSales() {}

  /**
   * Warns of sales without stock.
   *
   * @param days on how many of the last days of a book below zero something was sold
   */
  public static @Nullable WarningStep sold(BookView book, int days) {
    return days < MIN_DAYS ? null : emitter(book).holds(Kind.BOOK_BELOW_SALES, Severity.WARNING);
  }

  /** Ends the warning where the book is not below zero any more, held events apart. */
  public static @Nullable WarningStep mended(BookView book) {
    return book.confirmedOnHand() >= 0 ? emitter(book).ends() : null;
  }

  private static WarningEmitter emitter(BookView book) {
    return new WarningEmitter(book, Concern.BOOK_BELOW_SALES, 0, 0);
  }
}
