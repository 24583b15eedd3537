package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.LocalDays;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The items of a loop. What one does inside a bucket concerns no other, so they run side by side.
 */
final class ItemRuns {
  private static final Duration WINDOW = Duration.ofDays(7);

  /** Each order comes at last, so no line is ever given up. */
  private static final Duration CLOSE_AFTER = Duration.ofDays(36_500);

  private final List<ItemRun> runs = new ArrayList<>();
  private final Map<BookKey, Integer> places = new HashMap<>();

  ItemRuns(Scenario scenario) {
    Bookkeeper bookkeeper = new Bookkeeper(new LocalDays(ZoneOffset.UTC), WINDOW, CLOSE_AFTER);
    for (Item item : scenario.items()) {
      places.put(item.book(), runs.size());
      runs.add(new ItemRun(scenario, item, bookkeeper));
    }
  }

  int size() {
    return runs.size();
  }

  ItemRun at(int place) {
    return runs.get(place);
  }

  int place(BookKey book) {
    return Objects.requireNonNull(places.get(book));
  }

  ItemRun of(BookKey book) {
    return at(place(book));
  }

  /** Does something with each place, side by side; what came of it, in the order of the items. */
  <T> List<T> each(IntFunction<T> work) {
    return IntStream.range(0, runs.size()).parallel().mapToObj(work).toList();
  }

  /** How many warnings all books have raised. */
  int warnings() {
    return runs.stream().mapToInt(item -> item.run().warnings()).sum();
  }
}
