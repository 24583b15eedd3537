package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.Book;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A walk over all books of a partition for settings that concern many of them. It can be made a few
 * books at a time, so that events go on in between; which changes it is for is stored, so that one
 * that was broken off begins again.
 */
final class BookSweep {
  private static final String PREFIX = "sweep/";
  private static final int BOOKS_AT_ONCE = 32;

  private final KeyValueStore<String, Long> store;
  private final BookShelf shelf;
  private final Action action;

  /** Those that this walk is for, and those that came during it and need another one. */
  private final Set<Change> underWay = new HashSet<>();

  private final Set<Change> next = new HashSet<>();
  private @Nullable BookKey last;

  /** What has changed. */
  enum Kind {
    SUPPLIER,
    LOCATION
  }

  /**
   * A change.
   *
   * @param id of the supplier or location
   */
  record Change(Kind kind, String id) {
    private String storeKey() {
      return PREFIX + kind + '/' + id;
    }

    private static Change of(String storeKey) {
      int slash = storeKey.indexOf('/', PREFIX.length());
      return new Change(
          Kind.valueOf(storeKey.substring(PREFIX.length(), slash)), storeKey.substring(slash + 1));
    }
  }

  /** What a book has to do about changes that may concern it. */
  interface Action {
    void see(Book book, Set<Change> changes);
  }

  /**
   * A walk that goes on with what was not finished before.
   *
   * @param store keeps the changes, among other things
   */
  BookSweep(KeyValueStore<String, Long> store, BookShelf shelf, Action action) {
    this.store = store;
    this.shelf = shelf;
    this.action = action;
    try (KeyValueIterator<String, Long> all = store.all()) {
      all.forEachRemaining(
          entry -> {
            if (entry.key.startsWith(PREFIX)) {
              next.add(Change.of(entry.key));
            }
          });
    }
  }

  /** All books have to see a change. */
  void add(Change change) {
    if (next.add(change)) {
      store.put(change.storeKey(), 0L);
    }
  }

  boolean isDone() {
    return underWay.isEmpty() && next.isEmpty();
  }

  /**
   * Goes on as long as there is time.
   *
   * @return whether all books have seen all changes
   */
  boolean goOn(BooleanSupplier timeIsLeft) {
    while (!isDone() && timeIsLeft.getAsBoolean()) {
      if (underWay.isEmpty()) {
        underWay.addAll(next);
        next.clear();
        last = null;
      }
      List<Book> books = shelf.after(last, BOOKS_AT_ONCE);
      for (Book book : books) {
        action.see(book, underWay);
        last = book.key();
        if (!timeIsLeft.getAsBoolean()) {
          return false;
        }
      }
      if (books.isEmpty()) {
        finish();
      }
    }
    return isDone();
  }

  private void finish() {
    List<Change> seen = new ArrayList<>(underWay);
    underWay.clear();
    seen.stream()
        .filter(change -> !next.contains(change))
        .forEach(change -> store.delete(change.storeKey()));
  }
}
