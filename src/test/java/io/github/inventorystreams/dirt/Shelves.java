package io.github.inventorystreams.dirt;

import io.github.inventorystreams.event.BookKey;
import java.util.HashMap;
import java.util.Map;

/** The true stock on the shelves, whatever the books say. */
final class Shelves {
  private final Map<BookKey, Long> units = new HashMap<>();

  long of(BookKey book) {
    return units.getOrDefault(book, 0L);
  }

  void put(BookKey book, long more) {
    units.merge(book, more, Long::sum);
  }

  /** Takes what is wanted, or all that there is, and says how much that was. */
  long take(BookKey book, long wanted) {
    long taken = Math.min(wanted, of(book));
    put(book, -taken);
    return taken;
  }
}
