package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stages.TimerIndex;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * An index of the books by the instant at which they are due: one entry a book, in the order of
 * time.
 */
final class DueBooks {
  private final TimerIndex index;

  DueBooks(KeyValueStore<Bytes, byte[]> store) {
    this.index = new TimerIndex(store);
  }

  /** A due book. */
  record Due(long atMillis, BookKey book) {}

  void add(long atMillis, BookKey book) {
    index.add(atMillis, book.toString());
  }

  void remove(long atMillis, BookKey book) {
    index.remove(atMillis, book.toString());
  }

  /** The books that are due at an instant, the earliest first, at most so many. */
  List<Due> until(long millis, int atMost) {
    return books(index.until(millis, atMost));
  }

  /** The books that are due at an instant and come after one that is as well, at most so many. */
  List<Due> after(Due last, long millis, int atMost) {
    TimerIndex.Due entry = new TimerIndex.Due(last.atMillis(), last.book().toString());
    return books(index.after(entry, millis, atMost));
  }

  private static List<Due> books(List<TimerIndex.Due> due) {
    return due.stream()
        .map(entry -> new Due(entry.atMillis(), BookKey.parse(entry.name())))
        .toList();
  }
}
