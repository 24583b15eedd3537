package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.Reservation;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** The reservations of books, as they are found in their store. */
record StoredReservations(ReadOnlyKeyValueStore<Bytes, Reservation> store) {

  @Nullable Reservation of(BookKey book, long order) {
    return store.get(BookKeys.with(book, order));
  }

  List<Reservation> of(BookKey book) {
    List<Reservation> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, Reservation> entries =
        store.prefixScan(BookKeys.prefix(book), new BytesSerializer())) {
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
