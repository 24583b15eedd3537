package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is held in memory of the sealed chunks of one book. Chunks come and go in their order. */
final class SealedIdentities {
  private final FingerprintTable table = new FingerprintTable();
  private boolean hasMarks;
  private int firstChunk;
  private long[] newestMillis = new long[4];
  private int chunks;

  /**
   * @param firstChunk the number of the oldest sealed chunk, the first one to be added
   */
  SealedIdentities(int firstChunk) {
    this.firstChunk = firstChunk;
  }

  @Nullable Integer content(Fingerprint id) {
    return table.content(id);
  }

  /** Whether it has had an entry that takes an event back. */
  boolean hasMarks() {
    return hasMarks;
  }

  /** The latest time among the entries of a chunk that was added and not removed. */
  long newestMillis(int number) {
    return newestMillis[number - firstChunk];
  }

  /** Adds the chunk after the last one. */
  void add(List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      table.add(entry.id(), entry.content());
      hasMarks |= entry.kind() == JournalEntry.Kind.TAKEN_BACK;
      if (entry.isReturnOfOrder()) {
        table.add(Fingerprint.ofReturnsOf(entry.order()), 0);
      }
    }
    if (chunks == newestMillis.length) {
      newestMillis = Arrays.copyOf(newestMillis, 2 * chunks);
    }
    newestMillis[chunks++] = Journal.newestMillis(entries);
  }

  /** Removes the oldest chunk. A later one may take the same event back, so marks stay. */
  void removeFirst(List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      // One identity too many only costs a look.
      if (entry.kind() != JournalEntry.Kind.TAKEN_BACK) {
        table.remove(entry.id());
      }
    }
    chunks--;
    System.arraycopy(newestMillis, 1, newestMillis, 0, chunks);
    firstChunk++;
  }

  long bytes() {
    return table.bytes() + (long) newestMillis.length * Long.BYTES;
  }
}
