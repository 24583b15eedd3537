package io.github.inventorystreams.stages;

import io.github.inventorystreams.stock.Book;
import java.util.List;

/** Sees to the books that are due, the earliest first. */
final class DueDrain {
  private static final int SLICE_BOOKS = 256;
  private static final long SLICE_NANOS = 50_000_000;

  private final BookShelf shelf;
  private final Action action;

  /** Does what a book has to do at the instant at which it was due. */
  interface Action {
    void fire(Book book, long atMillis);
  }

  DueDrain(BookShelf shelf, Action action) {
    this.shelf = shelf;
    this.action = action;
  }

  /** Sees to all that is due at an instant. */
  void all(long untilMillis) {
    while (!some(untilMillis)) {
      // The next slice.
    }
  }

  /**
   * Goes on for about 50 ms, so that the thread can see to events in between.
   *
   * @return whether nothing is left due
   */
  boolean some(long untilMillis) {
    long began = System.nanoTime();
    while (System.nanoTime() - began < SLICE_NANOS) {
      List<DueBooks.Due> slice = shelf.due(untilMillis, SLICE_BOOKS);
      if (slice.isEmpty()) {
        return true;
      }
      for (DueBooks.Due due : slice) {
        Book book = shelf.find(due.book());
        if (book != null && book.dueAtMillis() == due.atMillis()) {
          action.fire(book, due.atMillis());
        } else {
          // Left over from an unclean stop without transactions; it would come up for ever.
          shelf.forget(due);
        }
      }
    }
    return shelf.due(untilMillis, 1).isEmpty();
  }
}
