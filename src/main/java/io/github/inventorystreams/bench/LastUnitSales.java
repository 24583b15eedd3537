package io.github.inventorystreams.bench;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sales that each bring one warning: of the last unit of a SKU that nothing else happens to, so
 * that it is out of stock.
 */
final class LastUnitSales {
  private static final String LOCATION = "DC1";
  private static final String SOURCE = "probes";
  private static final String SALE = "last-unit-";

  private LastUnitSales() {}

  /** The count that finds the one unit of a SKU, which comes before its sale. */
  static StockEvent.Count count(int number, long atMillis) {
    return new StockEvent.Count(header(number, "count-" + number, atMillis), 1, atMillis, null);
  }

  /** The sale of that unit. */
  static StockEvent.Sale sale(int number, long atMillis) {
    return new StockEvent.Sale(header(number, SALE + number, atMillis), 1, null);
  }

  /** The number of the sale with an id, or -1 if it is another event. */
  static int numberOf(@Nullable String eventId) {
    return eventId != null && eventId.startsWith(SALE)
        ? Integer.parseInt(eventId.substring(SALE.length()))
        : -1;
  }

  private static EventHeader header(int number, String id, long atMillis) {
    return new EventHeader(
        new BookKey("PROBE-%06d".formatted(number), LOCATION),
        new EventId(SOURCE, id, 0),
        atMillis);
  }
}
