package io.github.inventorystreams.stages.sku;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stages.BeforeCommit;
import io.github.inventorystreams.stages.InMemoryStores;
import io.github.inventorystreams.state.JournalCodec;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.JournalTail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The identities that a book's sealed chunks hold, whatever fits into memory. */
class SealedChunkStoreTest {
  private final BeforeCommit commit = InMemoryStores.noCommit();
  private static final int BOOKS = 10;
  private static final int ORDERS = 60;

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

    private long newestMillis(int chunk) {
      long newest = 0;
      for (JournalEntry entry : chunks.get(chunk)) {
        newest = Math.max(newest, entry.atMillis());
      }
      return newest;
    }

    boolean hasReturn(long order) {
      return chunks.subList(first, chunks.size()).stream()
          .flatMap(List::stream)
          .anyMatch(entry -> entry.kind() == JournalEntry.Kind.RETURN && entry.order() == order);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4096, 64L << 20})
  void areRightAfterSealingDroppingAndEviction(long mostBytes) {
    for (long seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      KeyValueStore<Bytes, List<JournalEntry>> store =
          InMemoryStores.store("journal", Serdes.Bytes(), new JournalCodec().serde());
      SealedChunkStore chunks = new SealedChunkStore(store, commit, mostBytes);
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
                    random.nextInt(1000),
                    random.nextInt(8) == 0 ? JournalEntry.Kind.RETURN : JournalEntry.Kind.SALE,
                    1,
                    random.nextInt(ORDERS),
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
        Journal journal = new Journal(JournalTail.EMPTY, own.first, own.chunks.size());
        assertThat(chunks.content(book, journal, asked))
            .as("seed %d, step %d", seed, step)
            .isEqualTo(own.content(asked));
        if (journal.hasSealed()) {
          int chunk = random.nextInt(own.first, own.chunks.size());
          assertThat(chunks.newestMillis(book, chunk))
              .as("seed %d, step %d, chunk %d", seed, step, chunk)
              .isEqualTo(own.newestMillis(chunk));
        }
        long order = 1L + random.nextInt(ORDERS - 1);
        assertThat(chunks.hasReturn(book, journal, order))
            .as("seed %d, step %d, order %d", seed, step, order)
            .isEqualTo(own.hasReturn(order));
      }
      InMemoryStores.commit(commit);
      long kept = expected.values().stream().mapToLong(own -> own.chunks.size() - own.first).sum();
      assertThat(store.approximateNumEntries()).isEqualTo(kept);
    }
  }

  @Test
  void marksAreLookedForOnlyWhereSomeAre() {
    KeyValueStore<Bytes, List<JournalEntry>> store =
        InMemoryStores.store("journal", Serdes.Bytes(), new JournalCodec().serde());
    BookKey book = new BookKey("A", "DC1");
    SealedChunkStore chunks = new SealedChunkStore(store, commit, 64L << 20);
    Journal one = new Journal(JournalTail.EMPTY, 0, 1);
    Journal two = new Journal(JournalTail.EMPTY, 0, 2);
    chunks.seal(book, 0, List.of(entry(JournalEntry.Kind.SALE, 1)));
    assertThat(chunks.hasMarks(book, one)).isFalse();
    chunks.seal(book, 1, List.of(entry(JournalEntry.Kind.TAKEN_BACK, 2)));
    assertThat(chunks.hasMarks(book, two)).isTrue();
    assertThat(new SealedChunkStore(store, commit, 64L << 20).hasMarks(book, two)).isTrue();
    assertThat(new SealedChunkStore(store, commit, 64L << 20).hasMarks(book, one)).isFalse();
  }

  private static JournalEntry entry(JournalEntry.Kind kind, long low) {
    return new JournalEntry(new Fingerprint(0, low), 0, kind, 1, 0, null, 0, false);
  }

  /** A sale asks for the returns of its order; the chunks are read for the first of them alone. */
  @Test
  void returnsOfManyOrdersAreAskedForWithoutReadingTheStoreAgain() {
    SealedChunkStore chunks =
        new SealedChunkStore(
            InMemoryStores.store("journal", Serdes.Bytes(), new JournalCodec().serde()),
            commit,
            64L << 20);
    BookKey book = new BookKey("A", "DC1");
    for (int number = 0; number < 100; number++) {
      chunks.seal(
          book,
          number,
          List.of(
              new JournalEntry(
                  new Fingerprint(1, number),
                  0,
                  JournalEntry.Kind.RETURN,
                  1,
                  1 + number,
                  null,
                  0,
                  false)));
    }
    Journal journal = new Journal(JournalTail.EMPTY, 0, 100);
    for (long order = 1; order <= 1_000; order++) {
      assertThat(chunks.hasReturn(book, journal, order)).isEqualTo(order <= 100);
    }
    assertThat(chunks.lookups()).isEqualTo(1);
  }
}
