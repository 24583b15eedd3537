package io.github.inventorystreams.oracle;

import static java.util.stream.Collectors.groupingBy;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.topology.Harness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lives of several SKUs that share one driver, told by the processor and by the plain model.
 *
 * @param ticks when time is told to pass, in between what arrives
 */
record Trial(List<History> histories, List<Long> ticks) {

  /** Of some seeds in a row; every other trial has ticks, one a day. */
  static Trial of(long firstSeed, int count, long start, boolean withTicks) {
    List<History> histories = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      History history = Histories.draw(seed, start);
      histories.add(withTicks ? history.forTicks() : history);
    }
    List<Long> ticks = new ArrayList<>();
    for (int day = 0; withTicks && day < 30; day++) {
      ticks.add(start + Duration.ofHours(24L * day + firstSeed % 24).toMillis());
    }
    return new Trial(histories, ticks);
  }

  private Trial only(History history) {
    return new Trial(List.of(history), ticks);
  }

  /** What the two tell differently, as lines for people; {@code null} if nothing. */
  @Nullable String difference() {
    Map<String, PlainBook> books = new HashMap<>();
    Map<PlainBook.Fate, Long> fates = new HashMap<>();
    try (Harness shop = new Harness()) {
      play(shop, books, fates);
      Map<String, StockLevel> levels = shop.levels();
      Map<String, List<LowStockWarning>> warnings =
          shop.warnings().stream().collect(groupingBy(warning -> warning.book().toString()));
      BookReader reader = new BookReader(shop.driver);
      for (History history : histories) {
        String book = history.book();
        Story told =
            Story.of(
                Objects.requireNonNull(levels.get(book), history::toString),
                warnings.getOrDefault(book, List.of()),
                reader.days(book, history.zone()));
        Story expected = Story.of(Objects.requireNonNull(books.get(book)));
        if (!told.equals(expected)) {
          return "%s%nticks %s%nthe contract says:%n%s%nthe processor says:%n%s"
              .formatted(history, ticks.stream().map(PlainEvent::time).toList(), expected, told);
        }
      }
      String expected =
          "applied %d, duplicates %d, too late %d"
              .formatted(
                  fates.getOrDefault(PlainBook.Fate.APPLIED, 0L),
                  fates.getOrDefault(PlainBook.Fate.DUPLICATE, 0L),
                  fates.getOrDefault(PlainBook.Fate.TOO_LATE, 0L));
      String told =
          "applied %d, duplicates %d, too late %d"
              .formatted(
                  shop.accounting().applied(),
                  shop.accounting().duplicates(),
                  shop.accounting().deadLetterCount());
      return told.equals(expected)
          ? null
          : "seeds from %d: the contract says %s, the processor says %s"
              .formatted(histories.get(0).seed(), expected, told);
    }
  }

  private void play(Harness shop, Map<String, PlainBook> books, Map<PlainBook.Fate, Long> fates) {
    List<Map.Entry<Long, Runnable>> steps = new ArrayList<>();
    for (History history : histories) {
      String location = history.location();
      shop.put(
          Harness.TOPICS.locationSettings(),
          location,
          "{\"location\":\"%s\",\"zone\":\"%s\"}".formatted(location, history.zone()));
      shop.put(
          Harness.TOPICS.skuSettings(),
          history.sku(),
          "{\"sku\":\"%s\",\"threshold\":%s}".formatted(history.sku(), history.threshold()));
      PlainBook book = history.emptyBook();
      books.put(history.book(), book);
      for (Delivery delivery : history.deliveries()) {
        steps.add(
            Map.entry(
                delivery.arrivesAt(),
                () -> {
                  shop.event(delivery.json(history.sku(), location));
                  delivery.events().forEach(e -> fates.merge(book.arrive(e), 1L, Long::sum));
                }));
      }
    }
    for (long tick : ticks) {
      steps.add(
          Map.entry(
              tick,
              () -> {
                shop.tick(PlainEvent.time(tick));
                books.values().forEach(book -> book.tick(tick));
              }));
    }
    steps.sort(Comparator.comparing(Map.Entry::getKey));
    steps.forEach(step -> step.getValue().run());
  }

  /** The first difference of this trial, told of the shortest life that still shows it. */
  @Nullable String shortestDifference() {
    if (difference() == null) {
      return null;
    }
    return histories.stream()
        .map(history -> only(history).shrunk())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(this::difference);
  }

  /** Leaves out deliveries, many at once first, as long as there is a difference. */
  private @Nullable String shrunk() {
    String shortest = difference();
    if (shortest == null) {
      return null;
    }
    History history = histories.get(0);
    for (int step = history.deliveries().size() / 2; step > 0; step /= 2) {
      for (int from = history.deliveries().size() - step; from >= 0; from -= step) {
        History shorter = history.without(from, Math.min(from + step, history.deliveries().size()));
        String difference = shorter.deliveries().isEmpty() ? null : only(shorter).difference();
        if (difference != null) {
          history = shorter;
          shortest = difference;
        }
      }
    }
    return shortest;
  }
}
