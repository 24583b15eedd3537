package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The applied events of a book inside the window, in order of arrival: the last few here, the
 * earlier ones in sealed chunks that never change. So an event rewrites a small value only, however
 * busy the SKU is.
 *
 * @param tail at most {@link #CHUNK_ENTRIES} - 1 entries
 * @param firstChunk the number of the oldest sealed chunk
 * @param nextChunk the number of the next chunk to be sealed; equal to {@code firstChunk} if none
 *     is
 */
public record Journal(List<JournalEntry> tail, int firstChunk, int nextChunk) {
  public Journal {
    tail = List.copyOf(tail);
  }

  /** How many entries a chunk has. */
  public static final int CHUNK_ENTRIES = 16;

  /** Nothing was applied yet. */
  public static final Journal EMPTY = new Journal(List.of(), 0, 0);

  /** The sealed chunks of all books, wherever they are kept. */
  public interface SealedChunks {

    /** Whether one of a book's sealed chunks from {@code firstChunk} on has the entry. */
    boolean contains(BookKey book, int firstChunk, int nextChunk, Fingerprint id);

    /** The entries of a chunk that was sealed and not dropped. */
    List<JournalEntry> chunk(BookKey book, int number);
  }

  boolean contains(BookKey book, Fingerprint id, SealedChunks sealed) {
    for (JournalEntry entry : tail) {
      if (entry.id().equals(id)) {
        return true;
      }
    }
    return firstChunk < nextChunk && sealed.contains(book, firstChunk, nextChunk, id);
  }

  /** The sum of the movements after an instant. */
  long movedAfter(long millis, BookKey book, SealedChunks sealed) {
    long moved = movedAfter(millis, tail);
    for (int chunk = firstChunk; chunk < nextChunk; chunk++) {
      moved += movedAfter(millis, sealed.chunk(book, chunk));
    }
    return moved;
  }

  private static long movedAfter(long millis, List<JournalEntry> entries) {
    long moved = 0;
    for (JournalEntry entry : entries) {
      if (entry.atMillis() > millis) {
        moved += entry.stockDelta();
      }
    }
    return moved;
  }

  /**
   * Adds an entry. A full tail becomes a sealed chunk, and chunks that have left the window are
   * dropped.
   *
   * @param windowStartMillis what lies before it can't come again
   */
  Journal add(
      JournalEntry entry,
      BookKey book,
      long windowStartMillis,
      SealedChunks sealed,
      List<Decision> decisions) {
    List<JournalEntry> entries = new ArrayList<>(tail.size() + 1);
    entries.addAll(tail);
    entries.add(entry);
    if (entries.size() < CHUNK_ENTRIES) {
      return new Journal(entries, firstChunk, nextChunk);
    }
    int first = firstChunk;
    while (first < nextChunk && newest(sealed.chunk(book, first)) < windowStartMillis) {
      decisions.add(new Decision.DropChunk(first));
      first++;
    }
    decisions.add(new Decision.SealChunk(nextChunk, entries));
    return new Journal(List.of(), first, nextChunk + 1);
  }

  private static long newest(List<JournalEntry> entries) {
    return entries.stream().mapToLong(JournalEntry::atMillis).max().orElse(Long.MIN_VALUE);
  }
}
