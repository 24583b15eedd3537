package io.github.inventorystreams.stages.sku;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stages.InMemoryStores;
import io.github.inventorystreams.stages.StoreNames;
import io.github.inventorystreams.stages.sku.BookSweep.Change;
import io.github.inventorystreams.stages.sku.BookSweep.Kind;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.warning.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BookSweepTest {
  private static final int BOOKS = 100;
  private static final Change ACME = new Change(Kind.SUPPLIER, "ACME/North");
  private static final Change DC1 = new Change(Kind.LOCATION, "DC1");

  private final MockProcessorContext<byte[], Object> context =
      new MockProcessorContext<>(new Properties());
  private final BookShelf shelf = EmptyShelf.in(context, BookSweepTest::noPlan);
  private final KeyValueStore<String, Long> store =
      InMemoryStores.store(context, StoreNames.SKU_CLOCK, Serdes.String(), Serdes.Long());
  private final List<String> seen = new ArrayList<>();
  private BookSweep sweep = sweep();

  private BookSweep sweep() {
    return new BookSweep(store, shelf, this::see);
  }

  private void see(Book book, Set<Change> changes) {
    Set<String> ids = new TreeSet<>();
    changes.forEach(change -> ids.add(change.id()));
    seen.add(book.key().sku() + ids);
  }

  @BeforeEach
  void fill() {
    for (int number = 0; number < BOOKS; number++) {
      Book book =
          Book.empty(new BookKey("S%03d".formatted(number), "DC1"), new Threshold(null, 0), 0);
      shelf.keep(null, new Bookkeeper.Applied(book, List.of(), 0), new byte[0], 0);
    }
  }

  /** Time for so many looks at the clock. */
  private static BooleanSupplier looks(int count) {
    int[] left = {count};
    return () -> left[0]-- > 0;
  }

  @Test
  void showsAllBooksOnceInPieces() {
    sweep.add(ACME);
    assertThat(sweep.goOn(looks(1))).isFalse();
    assertThat(seen).hasSizeBetween(1, BOOKS - 1);
    assertThat(sweep.goOn(() -> true)).isTrue();
    assertThat(seen).hasSize(BOOKS).doesNotHaveDuplicates().contains("S099[ACME/North]");
    assertThat(sweep.isDone()).isTrue();
    assertThat(store.approximateNumEntries()).isZero();
  }

  @Test
  void manyChangesTakeOneWalk() {
    sweep.add(ACME);
    sweep.add(DC1);
    sweep.goOn(() -> true);
    assertThat(seen).hasSize(BOOKS).contains("S000[ACME/North, DC1]");
  }

  @Test
  void whatChangesDuringAWalkIsSeenByTheBooksBeforeItAsWell() {
    sweep.add(ACME);
    sweep.goOn(looks(1));
    int before = seen.size();
    sweep.add(DC1);
    sweep.add(ACME);
    sweep.goOn(() -> true);
    assertThat(seen.subList(BOOKS, 2 * BOOKS)).startsWith("S000[ACME/North, DC1]");
    assertThat(before).isPositive();
    assertThat(store.approximateNumEntries()).isZero();
  }

  @Test
  void oneThatWasBrokenOffBeginsAgain() {
    sweep.add(ACME);
    sweep.goOn(looks(1));
    seen.clear();

    sweep = sweep();

    assertThat(sweep.isDone()).isFalse();
    assertThat(sweep.goOn(() -> true)).isTrue();
    assertThat(seen).hasSize(BOOKS);
  }

  @Test
  void withoutTimeNothingIsSeen() {
    sweep.add(ACME);
    assertThat(sweep.goOn(() -> false)).isFalse();
    assertThat(seen).isEmpty();
  }

  private static PlanningParameters noPlan(BookKey book) {
    throw new IllegalStateException("nobody warns of " + book);
  }
}
