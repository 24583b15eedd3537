package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.Book;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The processor of the books that are due, the earliest first. A book that waits for a slow
 * forecast stays due and does not hold up the others.
 */
final class DueBookProcessor {
  private static final int BOOKS_AT_ONCE = 32;

  private final BookShelf shelf;
  private final PendingForecasts fits;
  private final Action action;

  /**
   * How far the walk has come while some book waits: it goes on behind what it has seen, whether
   * that was finished or waits. What was finished would else be searched through again and again,
   * since a store keeps marks of what was removed.
   */
  private DueBooks.@Nullable Due lastSeen;

  /** Does what a book has to do at the instant at which it was due. */
  interface Action {
    /** Does it and says whether it is done; if not, the book is still due. */
    boolean fire(Book book, long atMillis);
  }

  DueBookProcessor(BookShelf shelf, PendingForecasts fits, Action action) {
    this.shelf = shelf;
    this.fits = fits;
    this.action = action;
  }

  /** Processes all that is due at an instant, where nothing ever waits. */
  void drainAll(long untilMillis) {
    while (!drain(untilMillis, () -> true)) {
      // What became due meanwhile.
    }
  }

  /**
   * Goes on as long as there is time, so that the thread can process events in between.
   *
   * @return whether nothing is left due
   */
  boolean drain(long untilMillis, BooleanSupplier timeIsLeft) {
    boolean more = true;
    while (more && timeIsLeft.getAsBoolean()) {
      more = drainOn(untilMillis, timeIsLeft);
    }
    if (more || !fits.isIdle()) {
      return false;
    }
    lastSeen = null;
    return shelf.due(untilMillis, 1).isEmpty();
  }

  /** Processes a few books, if there are any. */
  private boolean drainOn(long untilMillis, BooleanSupplier timeIsLeft) {
    BookKey ready = fits.next();
    if (ready != null) {
      again(ready, untilMillis);
      return true;
    }
    DueBooks.Due last = lastSeen;
    List<DueBooks.Due> next =
        last == null
            ? shelf.due(untilMillis, BOOKS_AT_ONCE)
            : shelf.dueAfter(last, untilMillis, BOOKS_AT_ONCE);
    for (DueBooks.Due due : next) {
      process(due);
      // Where none waits, the index itself begins at the first that is left.
      lastSeen = fits.isIdle() ? null : due;
      if (!timeIsLeft.getAsBoolean()) {
        return true;
      }
    }
    return !next.isEmpty();
  }

  private void process(DueBooks.Due due) {
    Book book = shelf.find(due.book());
    if (book == null || book.dueAtMillis() != due.atMillis()) {
      // Left over from an unclean stop without transactions; it would come up for ever.
      shelf.forget(due);
    } else {
      action.fire(book, due.atMillis());
    }
  }

  /** Processes a book that has waited, and for which another time may be due by now. */
  private void again(BookKey key, long untilMillis) {
    Book book = shelf.find(key);
    while (book != null && book.dueAtMillis() <= untilMillis) {
      if (!action.fire(book, book.dueAtMillis())) {
        return;
      }
      book = shelf.find(key);
    }
    fits.forget(key);
  }
}
