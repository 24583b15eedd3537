package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The warning about a book's stock: raised once when a threshold is crossed, escalated when it gets
 * worse, updated when a figure of interest changes, resolved once above the clearing threshold.
 */
public final class StockWarnings {
  private static final double DAY_MILLIS = 86_400_000;

  /** Goods are due on a day, and the days of two zones may differ by one. */
  private static final double DAYS_OF_GRACE = 1;

  private StockWarnings() {}

  /** Looks at a book after a change. */
  public static @Nullable WarningStep of(BookView book) {
    WarningEmitter emitter = new WarningEmitter(book, WarningState.Concern.STOCK);
    Kind kind = kindOf(book);
    boolean isLow = kind == Kind.LOW || (kind == null && staysLow(book, emitter));
    if (isLow && book.inbound().hasRequests()) {
      // Whether what is asked for is ordered, only proposed or withheld, the answer says.
      return emitter.isOpen() || book.causedBy() != null
          ? emitter.holds(Kind.LOW, emitter.severityOr(Severity.WARNING))
          : null;
    }
    if (isLow) {
      return emitter.holds(Kind.LOW, severity(book));
    }
    return kind == null ? emitter.ends() : emitter.holds(kind, Severity.CRITICAL);
  }

  /** An open warning lasts up to its clearing threshold. */
  private static boolean staysLow(BookView book, WarningEmitter emitter) {
    return emitter.isOpen()
        && !book.threshold().runsOut()
        && book.available() < book.threshold().clearUnits();
  }

  private static @Nullable Kind kindOf(BookView book) {
    if (!book.isOpened()) {
      return null;
    }
    if (book.onHand() < 0) {
      return Kind.NEGATIVE;
    }
    if (book.threshold().runsOut()) {
      return null;
    }
    if (book.available() <= 0) {
      return Kind.OUT_OF_STOCK;
    }
    return book.available() <= book.threshold().units() ? Kind.LOW : null;
  }

  private static Severity severity(BookView book) {
    return book.available() + covering(book) > book.threshold().units()
        ? Severity.INFO
        : Severity.WARNING;
  }

  /**
   * Units on order that cover what is low: they come no later than an order placed now would.
   * Nobody delivers what was only asked for, or still has to be approved.
   */
  private static long covering(BookView book) {
    LastReview lastReview = book.lastReview();
    return lastReview.reviewedAtMillis() == LastReview.NEVER
        ? book.inbound().ordered() - book.inbound().proposed()
        : book.inbound()
            .dueUntil(
                book.atMillis()
                    + Math.round((lastReview.leadTimeDays() + DAYS_OF_GRACE) * DAY_MILLIS));
  }
}
