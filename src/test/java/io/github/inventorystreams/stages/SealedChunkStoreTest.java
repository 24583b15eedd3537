package io.github.inventorystreams.stages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.state.JournalCodec;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identities that a book's sealed chunks hold, whatever fits into memory. */
class SealedChunkStoreTest {
  private static final int BOOKS = 10;

  /** The chunks of a book, without anything clever. */
  private static final class Expected {
    final List<List<JournalEntry>> chunks = new ArrayList<>();
    int first;

    @Nullable Integer content(Fingerprint id) {
      return chunks.subList(first, chunks.size()).stream()
          .flatMap(List::stream)
          .filter(entry -> entry.id().equals(id))
          .map(JournalEntry::content)
          .findFirst()
          .orElse(null);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4096, 64L << 20})
  void areRightAfterSealingDroppingAndEviction(long mostBytes) {
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      KeyValueStore<Bytes, List<JournalEntry>> store =
          InMemoryStores.store("journal", Serdes.Bytes(), new JournalCodec().serde());
      SealedChunkStore chunks = new SealedChunkStore(store, mostBytes);
      Map<BookKey, Expected> expected = new HashMap<>();
      long next = 0;
      for (int step = 0; step < 2000; step++) {
        BookKey book = new BookKey("A", "DC" + random.nextInt(BOOKS));
        Expected own = expected.computeIfAbsent(book, any -> new Expected());
        if (random.nextInt(4) == 0) {
          List<JournalEntry> entries = new ArrayList<>();
          for (int i = 0; i < 16; i++) {
            entries.add(
                new JournalEntry(
                    new Fingerprint(0, next++),
                    0,
                    JournalEntry.Kind.SALE,
                    1,
                    0,
                    null,
                    (int) next,
                    false));
          }
          chunks.seal(book, own.chunks.size(), entries);
          own.chunks.add(entries);
        } else if (random.nextInt(6) == 0 && own.first < own.chunks.size()) {
          chunks.drop(book, own.first++);
        }
        Fingerprint asked = new Fingerprint(0, (long) (random.nextDouble() * (next + 1)));
        assertThat(
                chunks.content(book, new Journal(List.of(), own.first, own.chunks.size()), asked))
            .as("seed %d, step %d", seed, step)
            .isEqualTo(own.content(asked));
      }
      long kept = expected.values().stream().mapToLong(own -> own.chunks.size() - own.first).sum();
      assertThat(store.approximateNumEntries()).isEqualTo(kept);
    }
  }
}
