package io.github.inventorystreams.stages.sku;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stages.RebuildMarks;
import io.github.inventorystreams.stock.Book;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rebuild of the books of a partition after their stores were reset. The events are applied
 * again in silence, since what followed from them was published long ago; then each book is
 * published once as it has become, in the order of the keys, and goes on from there.
 */
final class Rebuild {
  /** The key in the store of what is under way; there until all books are published. */
  static final String STORE_KEY = "rebuilding";

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
  private static final int BOOKS_AT_ONCE = 32;

  private final KeyValueStore<String, Long> store;
  private final RebuildMarks marks;
  private boolean isOn;

  /** The last book that was published; one that was broken off begins again. */
  private byte @Nullable [] last;

  private @Nullable BookKey lastKey;

  /**
   * Goes on with what is under way, if anything is.
   *
   * @param store keeps that, among other figures
   */
  Rebuild(KeyValueStore<String, Long> store) {
    this.store = store;
    this.marks = new RebuildMarks(store);
    this.isOn = store.get(STORE_KEY) != null;
  }

  boolean isOn() {
    return isOn;
  }

  /** Whether all events are applied, and no book is published yet. */
  boolean begins() {
    return isOn && marks.isEmpty() && lastKey == null;
  }

  /** Whether what happens to a book is not published. */
  boolean isSilent(BookKey book) {
    return isOn
        && (last == null || Arrays.compareUnsigned(last, book.toString().getBytes(UTF_8)) < 0);
  }

  /** All of a source has come that was there before the reset. */
  void reach(String source) {
    marks.reach(source);
  }

  /**
   * Goes on to publish the books as long as there is time, once all events are applied.
   *
   * @return whether all is as it ever was
   */
  boolean goOn(BookShelf shelf, Consumer<Book> publisher, BooleanSupplier timeIsLeft) {
    while (isOn && marks.isEmpty() && timeIsLeft.getAsBoolean()) {
      List<Book> books = shelf.after(lastKey, BOOKS_AT_ONCE);
      for (Book book : books) {
        lastKey = book.key();
        last = book.key().toString().getBytes(UTF_8);
        publisher.accept(book);
        if (!timeIsLeft.getAsBoolean()) {
          return false;
        }
      }
      if (books.isEmpty()) {
        store.delete(STORE_KEY);
        isOn = false;
        LOG.info("All books of a partition are made again from their events, and are published.");
      }
    }
    return !isOn;
  }
}
