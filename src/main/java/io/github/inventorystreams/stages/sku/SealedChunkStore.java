package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stages.BeforeCommit;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import java.util.ArrayList;
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
  private final BeforeCommit commit;
  private final List<Bytes> dropped = new ArrayList<>();
  private final long mostBytes;
  private final Map<BookKey, SealedIdentities> identities = new LinkedHashMap<>(16, 0.75f, true);
  private final AtomicLong heldBytes = new AtomicLong();
  private final AtomicLong lookups = new AtomicLong();

  /**
   * @param commit to which the books are added before: a chunk may go only after the book that no
   *     longer needs it is written, or it is missed after a kill without transactions
   * @param mostBytes how much memory the identities may take
   */
  SealedChunkStore(
      KeyValueStore<Bytes, List<JournalEntry>> store, BeforeCommit commit, long mostBytes) {
    this.store = store;
    this.commit = commit;
    commit.add(this::deleteDropped);
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
    return identities(book, journal).content(id);
  }

  /** Whether a sealed chunk of a book's journal may have an entry that takes an event back. */
  boolean hasMarks(BookKey book, Journal journal) {
    return journal.hasSealed() && identities(book, journal).hasMarks();
  }

  /** The latest time among the entries of a chunk that was sealed and not dropped. */
  long newestMillis(BookKey book, int number) {
    SealedIdentities held = identities.get(book);
    return held == null ? Journal.newestMillis(chunk(book, number)) : held.newestMillis(number);
  }

  private SealedIdentities identities(BookKey book, Journal journal) {
    SealedIdentities known = identities.get(book);
    if (known != null) {
      return known;
    }
    lookups.incrementAndGet();
    SealedIdentities read = new SealedIdentities(journal.firstChunk());
    for (int number = journal.firstChunk(); number < journal.nextChunk(); number++) {
      read.add(chunk(book, number));
    }
    hold(book, read);
    return read;
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
    SealedIdentities held = identities.remove(book);
    if (held != null) {
      heldBytes.addAndGet(-held.bytes());
      held.add(entries);
      hold(book, held);
    }
  }

  void drop(BookKey book, int number) {
    SealedIdentities held = identities.get(book);
    if (held != null) {
      List<JournalEntry> entries = chunk(book, number);
      held.removeFirst(entries);
      if (entries.stream().anyMatch(JournalEntry::isReturnOfOrder)) {
        // A later chunk may have another return of the order: what is left is read again.
        identities.remove(book);
        heldBytes.addAndGet(-held.bytes());
      }
    }
    dropped.add(key(book, number));
    commit.arm();
  }

  private void deleteDropped() {
    dropped.forEach(store::delete);
    dropped.clear();
  }

  private void hold(BookKey book, SealedIdentities held) {
    identities.put(book, held);
    heldBytes.addAndGet(held.bytes());
    Iterator<SealedIdentities> eldest = identities.values().iterator();
    while (heldBytes.get() > mostBytes && identities.size() > 1) {
      heldBytes.addAndGet(-eldest.next().bytes());
      eldest.remove();
    }
  }

  private static Bytes key(BookKey book, int number) {
    return BookKeys.with(book, number);
  }
}
