package io.github.inventorystreams.stages.sku;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.ForecastRequest;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.review.PlanningParameters;
import io.github.inventorystreams.stock.warning.Threshold;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

/** Books that are due, some of which wait for a slow forecast. */
class DueBookProcessorTest {
  private static final long DAY = 86_400_000;
  private static final Duration BUDGET = Duration.ofMinutes(2);

  private final Deque<Runnable> work = new ArrayDeque<>();
  private final List<String> done = new ArrayList<>();
  private final List<String> searchedFrom = new ArrayList<>();
  private final BookShelf shelf = shelf();
  private long nowMillis = DAY;
  private PendingForecasts fits = fits();
  private DueBookProcessor drain = new DueBookProcessor(shelf, fits, this::fire);

  private BookShelf shelf() {
    return EmptyShelf.in(
        new MockProcessorContext<>(new Properties()), DueBookProcessorTest::noPlan, this::watched);
  }

  /** Notes from where on it is searched. */
  @SuppressWarnings("unchecked")
  private KeyValueStore<Bytes, byte[]> watched(KeyValueStore<Bytes, byte[]> due) {
    return (KeyValueStore<Bytes, byte[]>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {KeyValueStore.class},
            (proxy, method, given) -> {
              if (method.getName().equals("range")) {
                searchedFrom.add(String.valueOf(given[0]));
              }
              return method.invoke(due, given);
            });
  }

  private PendingForecasts fits() {
    return new PendingForecasts(ForecastExecutor.by(work::add, BUDGET), () -> nowMillis);
  }

  /** SKUs whose names begin with S have a slow method. A review moves the next one by a day. */
  private boolean fire(Book book, long atMillis) {
    String sku = book.key().sku();
    ForecastRequest request =
        new ForecastRequest(
            ForecastMethods.byName("sarima").orElseThrow(),
            DemandHistory.ofDays(20_000, new double[3], new double[3]),
            PooledDemand.NEUTRAL,
            7);
    if (sku.startsWith("S") && fits.forReview(book.key(), request).isEmpty()) {
      return false;
    }
    done.add(sku);
    shelf.reschedule(book, atMillis + DAY);
    return true;
  }

  private void add(String sku, long dueMillis) {
    Book book = Book.empty(new BookKey(sku, "DC1"), new Threshold(null, 0), dueMillis);
    shelf.keep(null, new Bookkeeper.Applied(book, List.of(), 0), new byte[0], 0);
  }

  private Book book(String sku) {
    return Objects.requireNonNull(shelf.find(new BookKey(sku, "DC1")));
  }

  private void workOff() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  @Test
  void whoWaitsDoesNotHoldUpTheOthers() {
    add("S1", 10);
    add("F1", 10);
    add("S2", 20);
    add("F2", 30);
    add("F3", 5 * DAY);

    assertThat(drain.drain(DAY, () -> true)).isFalse();
    assertThat(done).containsExactly("F1", "F2");
    assertThat(drain.drain(DAY, () -> true)).isFalse();

    workOff();

    assertThat(drain.drain(DAY, () -> true)).isTrue();
    assertThat(done).containsExactly("F1", "F2", "S1", "S2");
  }

  @Test
  void whatWasFinishedBehindWhoWaitsIsNotSearchedThroughAgain() {
    add("S1", 10);
    for (int i = 0; i < 200; i++) {
      add("F" + i, 20);
    }

    assertThat(drain.drain(DAY, () -> true)).isFalse();

    assertThat(done).hasSize(200);
    assertThat(searchedFrom).hasSizeGreaterThan(3).doesNotHaveDuplicates();
  }

  @Test
  void whatBecomesDueMeanwhileIsSeenToAtOnceAndWhatWasDueBeforeInTheEnd() {
    add("S1", 1000);
    assertThat(drain.drain(DAY, () -> true)).isFalse();
    add("F1", 2000);
    add("F0", 500);

    assertThat(drain.drain(DAY, () -> true)).isFalse();
    assertThat(done).containsExactly("F1");

    nowMillis += BUDGET.toMillis();
    while (!drain.drain(DAY, () -> true)) {
      assertThat(done).doesNotHaveDuplicates();
    }
    assertThat(done).containsExactly("F1", "S1", "F0");
  }

  @Test
  void afterARestartWhatWaitedIsStillDueAndAsksAgain() {
    add("S1", 10);
    drain.drain(DAY, () -> true);
    fits.close();

    fits = fits();
    drain = new DueBookProcessor(shelf, fits, this::fire);

    assertThat(drain.drain(DAY, () -> true)).isFalse();
    workOff();
    assertThat(drain.drain(DAY, () -> true)).isTrue();
    assertThat(done).containsExactly("S1");
  }

  @Test
  void whoIsNotDueAnyMoreIsNotWaitedFor() {
    add("S1", 10);
    drain.drain(DAY, () -> true);
    shelf.reschedule(book("S1"), 3 * DAY);

    workOff();

    assertThat(drain.drain(DAY, () -> true)).isTrue();
    assertThat(done).isEmpty();
    assertThat(fits.isIdle()).isTrue();
  }

  private static PlanningParameters noPlan(BookKey book) {
    throw new IllegalStateException("nobody warns of " + book);
  }
}
