package io.github.inventorystreams.stages;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.Annex;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.Reservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to books, read from outside the stage, which goes on meanwhile: a chunk that it has
 * just dropped is empty.
 */
record StoredAnnex(
    ReadOnlyKeyValueStore<Bytes, List<JournalEntry>> journal,
    ReadOnlyKeyValueStore<Bytes, Reservation> reservations)
    implements Annex {

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
    return reservations.get(BookKeys.with(book, order));
  }

  @Override
  public List<Reservation> reservations(BookKey book) {
    List<Reservation> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, Reservation> entries =
        reservations.prefixScan(BookKeys.prefix(book), new BytesSerializer())) {
      entries.forEachRemaining(
          entry -> {
            if (BookKeys.isOf(entry.key, book)) {
              found.add(entry.value);
            }
          });
    }
    return found;
  }
}
