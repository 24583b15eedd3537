package io.github.inventorystreams.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FoundLevelsTest {
  private static final EventSource EVENTS =
      new Listed(
          List.of(
              new StockEvent.Count(header("A", 1), 20, 0, null),
              new StockEvent.Sale(header("A", 2), 3, "SO-1"),
              new StockEvent.Sale(header("B", 3), 1, "SO-2")));

  @Test
  void oneLevelAnEventAndTheRightStockAreRight() {
    assertThatCode(() -> found(3, 17, "{\"onHand\":-1}").check(EVENTS)).doesNotThrowAnyException();
  }

  @Test
  void aLevelThatIsLostOrTwiceIsAFault() {
    assertThatThrownBy(() -> found(2, 17, "{\"onHand\":-1}").check(EVENTS))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("2 levels for 3 events");
    assertThatThrownBy(() -> found(4, 17, "{\"onHand\":-1}").check(EVENTS))
        .hasMessageContaining("4 levels for 3 events");
  }

  @Test
  void aWrongStockIsAFault() {
    assertThatThrownBy(() -> found(3, 20, "{\"onHand\":-1}").check(EVENTS))
        .isInstanceOf(BenchException.class)
        .hasMessageContaining("{\"onHand\":20} for A, which has 17 units on hand");
  }

  @Test
  void aSkuWithoutLevelIsAFault() {
    FoundLevels found = new FoundLevels(3, Map.of("A", "{\"onHand\":17}".getBytes(UTF_8)));
    assertThatThrownBy(() -> found.check(EVENTS)).hasMessageContaining("no level of B");
  }

  @Test
  void whatIsNoLevelIsAFault() {
    assertThatThrownBy(() -> found(3, 17, "{}").check(EVENTS))
        .hasMessage("A level can't be read: {}");
    assertThatThrownBy(() -> found(3, 17, "?").check(EVENTS))
        .hasMessage("A level can't be read: ?");
  }

  private static FoundLevels found(long count, int onHandOfA, String levelOfB) {
    return new FoundLevels(
        count,
        Map.of(
            "A", "{\"onHand\":%d}".formatted(onHandOfA).getBytes(UTF_8),
            "B", levelOfB.getBytes(UTF_8)));
  }

  private static EventHeader header(String sku, int number) {
    return new EventHeader(
        new BookKey(sku, "DC1"), new EventId("shop", Integer.toString(number), 0), number);
  }

  private record Listed(List<StockEvent> events) implements EventSource {
    @Override
    public long count() {
      return events.size();
    }

    @Override
    public void forEach(Consumer<StockEvent> taker) {
      events.forEach(taker);
    }
  }
}
