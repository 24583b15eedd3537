package io.github.inventorystreams.sales;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The count that a book is opened with: the units that it sells in its first days, counted just
 * before its first day begins.
 *
 * @param countedAtMillis the last millisecond before the day of its first row, since a movement at
 *     the very instant of a count is one before it
 * @param unitPrice the first price that was paid, or {@code null}
 */
public record OpeningCount(
    BookKey book, long countedAtMillis, long units, @Nullable BigDecimal unitPrice) {

  /** The count as an event. */
  public StockEvent event(String source) {
    return new StockEvent.Count(
        new EventHeader(book, new EventId(source, "opening-" + book, 0), countedAtMillis),
        units,
        countedAtMillis,
        null);
  }
}
