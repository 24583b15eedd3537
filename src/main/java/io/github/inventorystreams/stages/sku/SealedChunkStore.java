package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The sealed chunks of all books of a partition. The identities of busy books, and the orders of
 * which they have returns, are held in memory, the longest unused dropped first; any that are not
 * are read from the store again.
 */
final class SealedChunkStore {
  private final KeyValueStore<Bytes, List<JournalEntry>> store;
  private final long mostBytes;
  private final Map<BookKey, FingerprintTable> identities = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicLong heldBytes = new AtomicLong();
  private final AtomicLong lookups = new AtomicLong();

  /**
   * @param mostBytes how much memory the identities may take
   */
  SealedChunkStore(KeyValueStore<Bytes, List<JournalEntry>> store, long mostBytes) {
    this.store = store;
    this.mostBytes = mostBytes;
  }

  /** How much memory the identities take now, in bytes. Asked from any thread. */
  long heldBytes() {
    return heldBytes.get();
  }

  /** How often the identities of a book were read from the store. Asked from any thread. */
  long lookups() {
    return lookups.get();
  }

  /**
   * The content of an identity's entry in the sealed chunks of a book's journal; {@code null} if
   * none of them has one.
   */
  @Nullable Integer content(BookKey book, Journal journal, Fingerprint id) {
    FingerprintTable held = identities.get(book);
    if (held == null) {
      lookups.incrementAndGet();
      held = new FingerprintTable();
      for (int number = journal.firstChunk(); number < journal.nextChunk(); number++) {
        addAll(chunk(book, number), held);
      }
      hold(book, held);
    }
    return held.content(id);
  }

  /** Whether a sealed chunk of a book's journal has a return of an order. */
  boolean hasReturn(BookKey book, Journal journal, long order) {
    return content(book, journal, Fingerprint.ofReturnsOf(order)) != null;
  }

  /** The entries of a chunk that was sealed and not dropped. */
  List<JournalEntry> chunk(BookKey book, int number) {
    return Objects.requireNonNull(
        store.get(key(book, number)), () -> "chunk %d of %s is gone".formatted(number, book));
  }

  void seal(BookKey book, int number, List<JournalEntry> entries) {
    store.put(key(book, number), entries);
    FingerprintTable held = identities.remove(book);
    if (held != null) {
      heldBytes.addAndGet(-held.bytes());
      addAll(entries, held);
      hold(book, held);
    }
  }

  void drop(BookKey book, int number) {
    FingerprintTable held = identities.get(book);
    if (held != null) {
      List<JournalEntry> entries = chunk(book, number);
      // A later chunk may take the same event back; one identity too many only costs a look.
      entries.stream()
          .filter(entry -> entry.kind() != JournalEntry.Kind.TAKEN_BACK)
          .map(JournalEntry::id)
          .forEach(held::remove);
      if (entries.stream().anyMatch(JournalEntry::isReturnOfOrder)) {
        // A later chunk may have another return of the order: what is left is read again.
        identities.remove(book);
        heldBytes.addAndGet(-held.bytes());
      }
    }
    store.delete(key(book, number));
  }

  private static void addAll(List<JournalEntry> entries, FingerprintTable held) {
    for (JournalEntry entry : entries) {
      held.add(entry.id(), entry.content());
      if (entry.isReturnOfOrder()) {
        held.add(Fingerprint.ofReturnsOf(entry.order()), 0);
      }
    }
  }

  private void hold(BookKey book, FingerprintTable held) {
    identities.put(book, held);
    heldBytes.addAndGet(held.bytes());
    Iterator<FingerprintTable> eldest = identities.values().iterator();
    while (heldBytes.get() > mostBytes && identities.size() > 1) {
      heldBytes.addAndGet(-eldest.next().bytes());
      eldest.remove();
    }
  }

  private static Bytes key(BookKey book, int number) {
    return BookKeys.with(book, number);
  }
}
