package io.github.inventorystreams.bench;

import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Events that make the books of many SKUs: day by day one of each SKU, at first a count, then
 * sales. The books are those of {@link ShopEvents}, which come after the first day.
 *
 * @param skus how many SKUs
 * @param firstDay the first day, from 0
 * @param endDay the day after the last one
 * @param step only every so many of the SKUs have events
 */
public record BookEvents(int skus, int firstDay, int endDay, int step) implements EventSource {
  private static final Instant FIRST = ShopEvents.START.minus(Duration.ofHours(12));
  private static final String SOURCE = "books";
  private static final long COUNTED = 1000;

  /**
   * All events of all books.
   *
   * @param perSku how many each SKU has, 1 or more
   */
  public static BookEvents of(int skus, int perSku) {
    return new BookEvents(skus, 0, perSku, 1);
  }

  /** A further sale of each SKU, a day later. */
  public BookEvents nextDay() {
    return new BookEvents(skus, endDay, endDay + 1, 1);
  }

  /**
   * The last events of some SKUs once more.
   *
   * @param atLeast of so many, if there are so many
   */
  public BookEvents again(int atLeast) {
    return new BookEvents(skus, endDay - 1, endDay, Math.max(1, skus / atLeast));
  }

  @Override
  public long count() {
    return (long) (endDay - firstDay) * ((skus + step - 1) / step);
  }

  @Override
  public void forEach(Consumer<StockEvent> taker) {
    for (int day = firstDay; day < endDay; day++) {
      for (int sku = 0; sku < skus; sku += step) {
        taker.accept(event(sku, day));
      }
    }
  }

  private static StockEvent event(int sku, int day) {
    long atMillis = FIRST.plus(Duration.ofDays(day)).toEpochMilli();
    EventId id = new EventId(SOURCE, day + "-" + sku, 0);
    EventHeader header = new EventHeader(ShopEvents.book(sku), id, atMillis);
    return day == 0
        ? new StockEvent.Count(header, COUNTED, atMillis, null)
        : new StockEvent.Sale(header, 1, "SO-" + day + "-" + sku);
  }
}
