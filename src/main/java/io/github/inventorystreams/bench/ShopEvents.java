package io.github.inventorystreams.bench;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * The events of a shop, the same ones every time: of a hundred, 95 are sales, 3 restocks and 2
 * counts. A quarter of the SKUs has half of the events, as in a shop some sell more than others.
 *
 * @param count how many
 * @param shop over whose SKUs they are spread; the first one may be hot
 * @param start the time of the first one
 * @param span the time that they take, evenly
 */
public record ShopEvents(long count, ShopProfile shop, Instant start, Duration span)
    implements EventSource {
  private static final long SEED = 1;
  static final Instant START = Instant.parse("2025-01-06T00:00:00Z");

  private static final Duration SPAN = Duration.ofDays(30);
  private static final String LOCATION = "DC1";
  private static final String SOURCE = "shop";

  private static final int SALES_OF_100 = 95;
  private static final int RESTOCKS_OF_100 = 3;

  /** The events of a month. */
  public ShopEvents(long count, ShopProfile shop) {
    this(count, shop, START, SPAN);
  }

  /** Hands over all events in the order of their time. */
  @Override
  public void forEach(Consumer<StockEvent> taker) {
    iterator().forEachRemaining(taker);
  }

  /** All events in the order of their time. */
  public Iterator<StockEvent> iterator() {
    SplittableRandom random = new SplittableRandom(SEED);
    return LongStream.range(0, count).mapToObj(number -> event(number, random)).iterator();
  }

  /** The book of a SKU. */
  static BookKey book(int sku) {
    return new BookKey("SKU-%05d".formatted(sku), LOCATION);
  }

  private StockEvent event(long number, SplittableRandom random) {
    double share = random.nextDouble();
    boolean hot = shop.hotShare() > 0 && random.nextDouble() < shop.hotShare();
    BookKey book = book(hot ? 0 : (int) (shop.skus() * share * share));
    EventId id = new EventId(SOURCE, "%026d".formatted(number), 0);
    long atMillis = start.toEpochMilli() + (long) (span.toMillis() * ((double) number / count));
    EventHeader header = new EventHeader(book, id, atMillis);
    int kind = random.nextInt(100);
    if (kind < SALES_OF_100) {
      return new StockEvent.Sale(header, random.nextLong(1, 4), "SO-" + number);
    }
    if (kind < SALES_OF_100 + RESTOCKS_OF_100) {
      return new StockEvent.Restock(header, random.nextLong(60, 120), null, 0, false, null);
    }
    return new StockEvent.Count(header, random.nextLong(20, 100), atMillis, null);
  }
}
