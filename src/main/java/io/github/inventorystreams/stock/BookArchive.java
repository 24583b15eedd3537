package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of a book that is kept apart from it, since it is large and rarely needed. */
public interface BookArchive {

  /**
   * The content of an identity's entry in the sealed chunks of a book's journal; {@code null} if
   * none of them has one.
   */
  @Nullable Integer sealedContent(BookKey book, Journal journal, Fingerprint id);

  /** Whether a sealed chunk of a book's journal has a return of an order, taken back or not. */
  default boolean hasSealedReturn(BookKey book, Journal journal, long order) {
    for (int number = journal.firstChunk(); number < journal.nextChunk(); number++) {
      for (JournalEntry entry : chunk(book, number)) {
        if (entry.isReturnOfOrder() && entry.order() == order) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a sealed chunk of a book's journal may have an entry that takes an event back. */
  default boolean hasSealedMarks(BookKey book, Journal journal) {
    return journal.hasSealed();
  }

  /** The latest time among the entries of a chunk. */
  default long newestMillis(BookKey book, int number) {
    return Journal.newestMillis(chunk(book, number));
  }

  /** The entries of a chunk that was sealed and not dropped. */
  List<JournalEntry> chunk(BookKey book, int number);

  /** The reservation of an order, if one is kept. */
  @Nullable Reservation reservation(BookKey book, long order);

  /** All reservations that are kept of a book. */
  List<Reservation> reservations(BookKey book);
}
