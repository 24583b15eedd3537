package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.BookArchive;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.Reservation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sealed chunks of one book's journal in memory; nothing here reserves. */
final class InMemoryArchive implements BookArchive {
  private final Map<Integer, List<JournalEntry>> chunks = new HashMap<>();

  void seal(int number, List<JournalEntry> entries) {
    chunks.put(number, entries);
  }

  void drop(int number) {
    chunks.remove(number);
  }

  @Override
  public @Nullable Integer sealedContent(BookKey book, Journal journal, Fingerprint id) {
    for (List<JournalEntry> chunk : chunks.values()) {
      for (JournalEntry entry : chunk) {
        if (entry.id().equals(id)) {
          return entry.content();
        }
      }
    }
    return null;
  }

  @Override
  public List<JournalEntry> chunk(BookKey book, int number) {
    return Objects.requireNonNull(chunks.get(number), "a chunk that is not there");
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
