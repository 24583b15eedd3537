package io.github.inventorystreams.stages;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The sealed chunks of all books of a partition. The identities of busy books are held in memory,
 * the longest unused dropped first; any that are not are read from the store again.
 */
final class SealedChunkStore {
  private final KeyValueStore<Bytes, List<JournalEntry>> store;
  private final long mostWords;
  private final Map<BookKey, IdentitySet> identities = new LinkedHashMap<>(16, 0.75f, true);
  private long heldWords;

  /**
   * @param mostBytes how much memory the identities may take
   */
  SealedChunkStore(KeyValueStore<Bytes, List<JournalEntry>> store, long mostBytes) {
    this.store = store;
    this.mostWords = mostBytes / Long.BYTES;
  }

  /** Whether one of the sealed chunks of a book's journal has an entry. */
  boolean contains(BookKey book, Journal journal, Fingerprint id) {
    IdentitySet held = identities.get(book);
    if (held == null) {
      held = new IdentitySet();
      for (int number = journal.firstChunk(); number < journal.nextChunk(); number++) {
        chunk(book, number).stream().map(JournalEntry::id).forEach(held::add);
      }
      hold(book, held);
    }
    return held.contains(id);
  }

  /** The entries of a chunk that was sealed and not dropped. */
  List<JournalEntry> chunk(BookKey book, int number) {
    return Objects.requireNonNull(
        store.get(key(book, number)), () -> "chunk %d of %s is gone".formatted(number, book));
  }

  void seal(BookKey book, int number, List<JournalEntry> entries) {
    store.put(key(book, number), entries);
    IdentitySet held = identities.remove(book);
    if (held != null) {
      heldWords -= held.words();
      entries.stream().map(JournalEntry::id).forEach(held::add);
      hold(book, held);
    }
  }

  void drop(BookKey book, int number) {
    IdentitySet held = identities.get(book);
    if (held != null) {
      // A later chunk may take the same event back; one identity too many only costs a look.
      chunk(book, number).stream()
          .filter(entry -> entry.kind() != JournalEntry.Kind.TAKEN_BACK)
          .map(JournalEntry::id)
          .forEach(held::remove);
    }
    store.delete(key(book, number));
  }

  private void hold(BookKey book, IdentitySet set) {
    identities.put(book, set);
    heldWords += set.words();
    Iterator<IdentitySet> eldest = identities.values().iterator();
    while (heldWords > mostWords && identities.size() > 1) {
      heldWords -= eldest.next().words();
      eldest.remove();
    }
  }

  private static Bytes key(BookKey book, int number) {
    return BookKeys.with(book, number);
  }
}
