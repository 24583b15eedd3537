package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.BookArchive;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.Reservation;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The annexes of books, read from outside the stage, which goes on meanwhile: a chunk that it has
 * just dropped is empty.
 */
record StoredBookArchive(
    ReadOnlyKeyValueStore<Bytes, List<JournalEntry>> journal, StoredReservations reservations)
    implements BookArchive {

  @Override
  public @Nullable Integer sealedContent(BookKey book, Journal chunks, Fingerprint id) {
    for (int number = chunks.firstChunk(); number < chunks.nextChunk(); number++) {
      for (JournalEntry entry : chunk(book, number)) {
        if (entry.id().equals(id)) {
          return entry.content();
        }
      }
    }
    return null;
  }

  @Override
  public List<JournalEntry> chunk(BookKey book, int number) {
    return Objects.requireNonNullElse(journal.get(BookKeys.with(book, number)), List.of());
  }

  @Override
  public @Nullable Reservation reservation(BookKey book, long order) {
    return reservations.of(book, order);
  }

  @Override
  public List<Reservation> reservations(BookKey book) {
    return reservations.of(book);
  }
}
