package io.github.inventorystreams.oracle;

import io.github.inventorystreams.topology.Harness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lives of several SKUs that share one driver, told by the processor and by the plain model.
 *
 * @param ticks when time is told to pass, in between what arrives
 * @param netReturns whether returns lower the demand
 */
record Trial(List<History> histories, List<Long> ticks, boolean netReturns) {

  /** Long enough for a book to be known well. */
  private static final int DAYS_OF_TICKS = 40;

  /** Of some seeds in a row; every other trial has ticks, one a day. */
  static Trial of(long firstSeed, int count, long start, boolean withTicks) {
    List<History> histories = new ArrayList<>();
    for (long seed = firstSeed; seed < firstSeed + count; seed++) {
      History history = Histories.draw(seed, start);
      histories.add(withTicks ? history.forTicks() : history);
    }
    List<Long> ticks = new ArrayList<>();
    for (int day = 0; withTicks && day < DAYS_OF_TICKS; day++) {
      ticks.add(start + Duration.ofHours(24L * day + firstSeed % 24).toMillis());
    }
    return new Trial(histories, ticks, firstSeed / count % 3 == 0);
  }

  private Trial only(History history) {
    return new Trial(List.of(history), ticks, netReturns);
  }

  /** What the two tell differently, as lines for people; {@code null} if nothing. */
  @Nullable String difference() {
    Reading contract = new Reading();
    try (Harness shop = netReturns ? new Harness(Harness.netReturns()) : new Harness()) {
      play(shop, contract);
      String difference =
          contract.difference(
              histories,
              new PublishedOutputs(
                  shop.levels(), shop.warnings(), new BookReader(shop.driver), shop.accounting()));
      return difference == null
          ? null
          : "ticks %s%n%s".formatted(ticks.stream().map(PlainEvent::time).toList(), difference);
    }
  }

  private void play(Harness shop, Reading contract) {
    List<Map.Entry<Long, Runnable>> steps = new ArrayList<>();
    for (History history : histories) {
      String location = history.location();
      shop.put(Harness.TOPICS.locationSettings(), location, history.locationSettings());
      shop.put(Harness.TOPICS.skuSettings(), history.sku(), history.skuSettings());
      contract.open(history, netReturns);
      for (Delivery delivery : history.deliveries()) {
        steps.add(
            Map.entry(
                delivery.arrivesAt(),
                () -> {
                  shop.event(delivery.json(history.sku(), location));
                  contract.handle(0, history, delivery);
                }));
      }
    }
    for (long tick : ticks) {
      steps.add(
          Map.entry(
              tick,
              () -> {
                shop.tick(PlainEvent.time(tick));
                shop.values(Harness.TOPICS.demandForecasts()).forEach(contract::review);
                contract.tick(tick);
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
