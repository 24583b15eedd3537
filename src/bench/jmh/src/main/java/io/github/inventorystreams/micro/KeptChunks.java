package io.github.inventorystreams.micro;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.BookArchive;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.Reservation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sealed chunks of one book that only sells, with their identities in a table, as the service
 * holds them. Chunks that the book has dropped stay: earlier states of it are applied to as well.
 */
final class KeptChunks implements BookArchive {
  private final List<List<JournalEntry>> chunks = new ArrayList<>();
  private final Map<Fingerprint, Sealed> byId = new HashMap<>();

  private record Sealed(int number, int content) {}

  void seal(int number, List<JournalEntry> entries) {
    if (number != chunks.size()) {
      throw new IllegalArgumentException("chunk %d after %d".formatted(number, chunks.size() - 1));
    }
    chunks.add(entries);
    entries.forEach(entry -> byId.put(entry.id(), new Sealed(number, entry.content())));
  }

  @Override
  public @Nullable Integer sealedContent(BookKey book, Journal journal, Fingerprint id) {
    Sealed sealed = byId.get(id);
    boolean kept =
        sealed != null
            && sealed.number() >= journal.firstChunk()
            && sealed.number() < journal.nextChunk();
    return kept ? Integer.valueOf(sealed.content()) : null;
  }

  @Override
  public boolean hasSealedMarks(BookKey book, Journal journal) {
    return false;
  }

  @Override
  public List<JournalEntry> chunk(BookKey book, int number) {
    return chunks.get(number);
  }

  @Override
  public @Nullable Reservation reservation(BookKey book, long order) {
    return null;
  }

  @Override
  public List<Reservation> reservations(BookKey book) {
    return List.of();
  }
}
