package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.StockEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookEventsTest {
  private static final BookEvents BOOKS = BookEvents.of(7, 3);

  @Test
  void areACountAndThenASaleADayOfEachSku() {
    List<StockEvent> events = events(BOOKS);
    assertThat(events).hasSize(21).hasSize((int) BOOKS.count());
    assertThat(events.subList(0, 7)).hasOnlyElementsOfType(StockEvent.Count.class);
    assertThat(events.subList(7, 21)).hasOnlyElementsOfType(StockEvent.Sale.class);
    assertThat(events).extracting(event -> event.header().occurredAtMillis()).isSorted();
    assertThat(events.stream().map(event -> event.header().book()).distinct()).hasSize(7);
    assertThat(events.stream().map(event -> event.header().id())).doesNotHaveDuplicates();
  }

  @Test
  void areOfTheBooksOfTheShop() {
    List<StockEvent> shop = new ArrayList<>();
    new ShopEvents(1000, ShopProfile.of(7)).forEach(shop::add);
    assertThat(events(BOOKS).stream().map(event -> event.header().book()).distinct())
        .containsAll(shop.stream().map(event -> event.header().book()).toList());
    assertThat(events(BookEvents.of(7, 1)))
        .allMatch(event -> event.atMillis() < shop.get(0).atMillis());
  }

  @Test
  void theNextDayHasANewSaleOfEachSku() {
    List<StockEvent> next = events(BOOKS.nextDay());
    assertThat(next).hasSize(7).hasSize((int) BOOKS.nextDay().count());
    assertThat(next).doesNotContainAnyElementsOf(events(BOOKS));
    assertThat(next.get(0).atMillis()).isGreaterThan(events(BOOKS).get(20).atMillis());
  }

  @Test
  void againAreTheLastEventsOfSomeSkus() {
    List<StockEvent> again = events(BOOKS.again(3));
    assertThat(again).hasSize(4).hasSize((int) BOOKS.again(3).count());
    assertThat(events(BOOKS).subList(14, 21)).containsAll(again);
  }

  @Test
  void againAreNoMoreThanThereAre() {
    assertThat(events(BOOKS.again(1000))).hasSize(7).hasSize((int) BOOKS.again(1000).count());
  }

  private static List<StockEvent> events(EventSource source) {
    List<StockEvent> events = new ArrayList<>();
    source.forEach(events::add);
    return events;
  }
}
