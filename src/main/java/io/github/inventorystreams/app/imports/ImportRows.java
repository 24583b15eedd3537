package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of the files mean with which a running shop moves in. The id of an event is made of
 * its row, so that the same file a second time gives the same events, which change nothing.
 *
 * @param defaultLocation of rows that name none, or {@code null}
 * @param zone in which a date without a time begins
 * @param nowMillis the time of events whose row has none
 */
record ImportRows(@Nullable String defaultLocation, ZoneId zone, long nowMillis) {
  private static final String OPENING_SOURCE = "import-opening";
  private static final String ORDERS_SOURCE = "import-orders";

  /** A first count. */
  StockEvent opening(CsvRows.Row row) {
    needed(row, "countedAt");
    long countedAtMillis = time(row, "countedAt");
    return new StockEvent.Count(
        new EventHeader(
            book(row),
            new EventId(OPENING_SOURCE, "counted-" + countedAtMillis, 0),
            countedAtMillis),
        whole(row, "quantity"),
        countedAtMillis,
        null);
  }

  /** A line of a purchase order that was placed elsewhere. */
  StockEvent order(CsvRows.Row row) {
    int line = row.get("line").isEmpty() ? 1 : Math.toIntExact(whole(row, "line"));
    String poNumber = needed(row, "poNumber");
    String supplierId = row.get("supplierId");
    return new StockEvent.Ordered(
        new EventHeader(
            book(row),
            new EventId(ORDERS_SOURCE, poNumber + '/' + line, 0),
            row.get("orderedAt").isEmpty() ? nowMillis : time(row, "orderedAt")),
        whole(row, "quantity"),
        poNumber,
        line,
        supplierId.isEmpty() ? null : supplierId,
        row.get("expectedAt").isEmpty() ? null : time(row, "expectedAt"));
  }

  private BookKey book(CsvRows.Row row) {
    String location = row.get("location");
    if (location.isEmpty() && defaultLocation == null) {
      throw new IllegalArgumentException(
          "location is missing, and input.default-location is empty");
    }
    return new BookKey(
        needed(row, "sku"), location.isEmpty() ? String.valueOf(defaultLocation) : location);
  }

  private static String needed(CsvRows.Row row, String column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(column + " is missing");
    }
    return text;
  }

  private static long whole(CsvRows.Row row, String column) {
    String text = needed(row, column);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(column + " is no whole number: " + text, e);
    }
  }

  private long time(CsvRows.Row row, String column) {
    String text = row.get(column);
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant().toEpochMilli()
          : OffsetDateTime.parse(text).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "%s must be like 2026-11-22T10:15:30+01:00 or 2026-11-22, not %s".formatted(column, text),
          e);
    }
  }
}
