package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The applied events of a book inside the window, in order of arrival: the last few here, the
 * earlier ones in sealed chunks that never change. So an event rewrites a small value only, however
 * busy the SKU is.
 *
 * @param tail fewer than {@link #CHUNK_ENTRIES} entries
 * @param firstChunk the number of the oldest sealed chunk
 * @param nextChunk the number of the next chunk to be sealed; equal to {@code firstChunk} if none
 *     is
 */
public record Journal(JournalTail tail, int firstChunk, int nextChunk) {

  /** How many entries a chunk has. */
  public static final int CHUNK_ENTRIES = 16;

  /** Nothing was applied yet. */
  public static final Journal EMPTY = new Journal(JournalTail.EMPTY, 0, 0);

  public boolean hasSealed() {
    return firstChunk < nextChunk;
  }

  /** Whether an event is taken back by an entry: looked for with every event, there with few. */
  boolean hasMark(BookKey book, Fingerprint takenBack, BookArchive archive) {
    return tail.content(takenBack) != null
        || (hasSealed()
            && archive.hasSealedMarks(book, this)
            && archive.sealedContent(book, this, takenBack) != null);
  }

  /** What the applied event of an identity says; {@code null} if none was applied. */
  @Nullable Integer content(BookKey book, Fingerprint id, BookArchive archive) {
    Integer content = tail.content(id);
    return content == null && hasSealed() ? archive.sealedContent(book, this, id) : content;
  }

  /** Whether it has a return of an order, taken back or not. */
  boolean hasReturn(BookKey book, long order, BookArchive archive) {
    return tail.hasReturn(order) || (hasSealed() && archive.hasSealedReturn(book, this, order));
  }

  /** How many entries it has, sealed or not. */
  public long size() {
    return tail.size() + (long) CHUNK_ENTRIES * (nextChunk - firstChunk);
  }

  /** The entry of an event, or {@code null}. */
  @Nullable JournalEntry find(BookKey book, Fingerprint id, BookArchive archive) {
    JournalEntry found = tail.find(id);
    for (int chunk = nextChunk - 1; found == null && chunk >= firstChunk; chunk--) {
      found = find(archive.chunk(book, chunk), id);
    }
    return found;
  }

  private static @Nullable JournalEntry find(List<JournalEntry> entries, Fingerprint id) {
    for (JournalEntry entry : entries) {
      if (entry.id().equals(id)) {
        return entry;
      }
    }
    return null;
  }

  /** All entries, the first to arrive first. */
  public List<JournalEntry> all(BookKey book, BookArchive archive) {
    List<JournalEntry> all = new ArrayList<>();
    for (int chunk = firstChunk; chunk < nextChunk; chunk++) {
      all.addAll(archive.chunk(book, chunk));
    }
    all.addAll(tail.entries());
    return all;
  }

  /** The entries that count: neither taken back nor about taking back. */
  List<JournalEntry> live(BookKey book, BookArchive archive) {
    return live(all(book, archive));
  }

  /**
   * Those of all entries that count. An entry takes back what arrived before it; what arrived after
   * it was marked as withdrawn then, or came too late for that.
   */
  static List<JournalEntry> live(List<JournalEntry> all) {
    Set<Fingerprint> takenBack = new HashSet<>();
    List<JournalEntry> live = new ArrayList<>(all.size());
    for (int i = all.size() - 1; i >= 0; i--) {
      JournalEntry entry = all.get(i);
      switch (entry.kind()) {
        case TAKEN_BACK -> takenBack.add(entry.id());
        case CORRECTION -> {}
        default -> {
          if (!entry.withdrawn() && !takenBack.contains(entry.id().takenBack())) {
            live.add(entry);
          }
        }
      }
    }
    Collections.reverse(live);
    return live;
  }

  /** With a further entry, which may make the tail a full chunk; see {@link #overflows}. */
  Journal with(JournalEntry entry) {
    return new Journal(tail.with(entry), firstChunk, nextChunk);
  }

  boolean overflows() {
    return tail.size() >= CHUNK_ENTRIES;
  }

  /** With the tail sealed. */
  Journal sealed(List<Decision> decisions) {
    decisions.add(new Decision.SealChunk(nextChunk, tail.entries()));
    return new Journal(JournalTail.EMPTY, firstChunk, nextChunk + 1);
  }

  /**
   * How many of the oldest chunks can go. None, as long as it is less than a quarter: dropping
   * chunks means to read all of them once.
   *
   * @param beforeMillis entries before it are no longer needed
   */
  int outdatedChunks(BookKey book, long beforeMillis, BookArchive archive) {
    int quarter = (nextChunk - firstChunk) / 4;
    if (!hasSealed() || archive.newestMillis(book, firstChunk + quarter) >= beforeMillis) {
      return 0;
    }
    int chunk = firstChunk;
    while (chunk < nextChunk && archive.newestMillis(book, chunk) < beforeMillis) {
      chunk++;
    }
    return chunk - firstChunk;
  }

  /** Without the oldest chunks. */
  Journal without(int chunks, List<Decision> decisions) {
    for (int chunk = firstChunk; chunk < firstChunk + chunks; chunk++) {
      decisions.add(new Decision.DropChunk(chunk));
    }
    return new Journal(tail, firstChunk + chunks, nextChunk);
  }

  /** The latest time among the entries of a chunk. */
  public static long newestMillis(List<JournalEntry> chunk) {
    return chunk.stream().mapToLong(JournalEntry::atMillis).max().orElse(Long.MIN_VALUE);
  }
}
