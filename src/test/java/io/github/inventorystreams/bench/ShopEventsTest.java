package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.StockEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShopEventsTest {
  private static final int COUNT = 20_000;
  private final List<StockEvent> events = events();

  @Test
  void areTheSameEveryTime() {
    assertThat(events).hasSize(COUNT).isEqualTo(events());
  }

  @Test
  void haveIdentitiesOfTheirOwn() {
    assertThat(events.stream().map(event -> event.header().id())).doesNotHaveDuplicates();
  }

  @Test
  void areMostlySales() {
    assertThat(share(StockEvent.Sale.class)).isBetween(0.94, 0.96);
    assertThat(share(StockEvent.Restock.class)).isBetween(0.025, 0.035);
    assertThat(share(StockEvent.Count.class)).isBetween(0.015, 0.025);
  }

  @Test
  void goOverAMonthInOrder() {
    assertThat(events).extracting(event -> event.header().occurredAtMillis()).isSorted();
    Instant first = Instant.ofEpochMilli(events.get(0).header().occurredAtMillis());
    Instant last = Instant.ofEpochMilli(events.get(COUNT - 1).header().occurredAtMillis());
    assertThat(Duration.between(first, last).toDays()).isEqualTo(29);
  }

  @Test
  void canGoOverAnotherTime() {
    Instant start = Instant.parse("2026-03-02T08:00:00Z");
    List<Instant> times = new ArrayList<>();
    new ShopEvents(4, ShopProfile.of(10), start, Duration.ofSeconds(2))
        .forEach(event -> times.add(Instant.ofEpochMilli(event.header().occurredAtMillis())));
    assertThat(times)
        .containsExactly(
            start, start.plusMillis(500), start.plusMillis(1_000), start.plusMillis(1_500));
  }

  @Test
  void aQuarterOfTheSkusHasHalfOfThem() {
    long busy =
        events.stream()
            .filter(event -> event.header().book().sku().compareTo("SKU-00025") < 0)
            .count();
    assertThat((double) busy / COUNT).isBetween(0.48, 0.52);
    assertThat(events.stream().map(event -> event.header().book()).distinct()).hasSize(100);
  }

  @Test
  void oneSkuCanHaveMost() {
    List<StockEvent> hot = new ArrayList<>();
    new ShopEvents(COUNT, new ShopProfile(100, 0.9)).forEach(hot::add);
    long first =
        hot.stream().filter(event -> event.header().book().sku().equals("SKU-00000")).count();
    // Nine tenths, and of the rest the tenth that it has by itself.
    assertThat((double) first / COUNT).isBetween(0.90, 0.92);
    assertThat(hot.stream().map(event -> event.header().id())).doesNotHaveDuplicates();
  }

  private double share(Class<? extends StockEvent> type) {
    return (double) events.stream().filter(type::isInstance).count() / COUNT;
  }

  private static List<StockEvent> events() {
    List<StockEvent> events = new ArrayList<>();
    new ShopEvents(COUNT, ShopProfile.of(100)).forEach(events::add);
    return events;
  }
}
