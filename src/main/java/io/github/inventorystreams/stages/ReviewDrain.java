package io.github.inventorystreams.stages;

import io.github.inventorystreams.stock.Book;
import java.util.List;

/** Reviews the books that are due, the earliest first. */
final class ReviewDrain {
  private static final int SLICE_BOOKS = 256;
  private static final long SLICE_NANOS = 50_000_000;

  private final BookShelf shelf;
  private final Reviewer reviewer;

  /** Reviews one book at the instant at which it was due. */
  interface Reviewer {
    void review(Book book, long atMillis);
  }

  ReviewDrain(BookShelf shelf, Reviewer reviewer) {
    this.shelf = shelf;
    this.reviewer = reviewer;
  }

  /** Reviews all that is due at an instant. */
  void all(long untilMillis) {
    while (!some(untilMillis)) {
      // The next slice.
    }
  }

  /**
   * Reviews for about 50 ms, so that the thread can see to events in between.
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
        if (book != null && book.reviewAtMillis() == due.atMillis()) {
          reviewer.review(book, due.atMillis());
        } else {
          // Left over from an unclean stop without transactions; it would come up for ever.
          shelf.forget(due);
        }
      }
    }
    return false;
  }
}
