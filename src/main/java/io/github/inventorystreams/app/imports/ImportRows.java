package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.Column.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the rows of the files with which a running shop moves in. The id of an event is
 * made of its row, so that the same file a second time gives the same events, which change nothing.
 *
 * @param defaultLocation of rows that name none, or {@code null}
 * @param nowMillis the time of events whose row has none
 */
record ImportRows(@Nullable String defaultLocation, long nowMillis) {
  private static final String OPENING_SOURCE = "import-opening";
  private static final String ORDERS_SOURCE = "import-orders";

  static final List<Column> OPENING_COLUMNS =
      List.of(
          Column.needed("sku", Kind.TEXT),
          Column.optional("location", Kind.TEXT),
          Column.needed("quantity", Kind.WHOLE, "countedQuantity", "onHand"),
          Column.needed("countedAt", Kind.TIME));

  static final List<Column> ORDER_COLUMNS =
      List.of(
          Column.needed("sku", Kind.TEXT),
          Column.optional("location", Kind.TEXT),
          Column.needed("quantity", Kind.WHOLE),
          Column.needed("poNumber", Kind.TEXT),
          Column.optional("line", Kind.WHOLE),
          Column.optional("supplierId", Kind.TEXT),
          Column.optional("expectedAt", Kind.TIME),
          Column.optional("orderedAt", Kind.TIME, "occurredAt"));

  /** A first count. */
  StockEvent opening(ImportTable.Row row) {
    needed(row, "countedAt");
    long countedAtMillis = row.millis("countedAt");
    return new StockEvent.Count(
        new EventHeader(
            book(row),
            new EventId(OPENING_SOURCE, "counted-" + countedAtMillis, 0),
            countedAtMillis),
        row.whole("quantity"),
        countedAtMillis,
        null);
  }

  /** A line of a purchase order that was placed elsewhere. */
  StockEvent order(ImportTable.Row row) {
    int line = row.get("line").isEmpty() ? 1 : Math.toIntExact(row.whole("line"));
    String poNumber = needed(row, "poNumber");
    String supplierId = row.get("supplierId");
    return new StockEvent.Ordered(
        new EventHeader(
            book(row),
            new EventId(ORDERS_SOURCE, poNumber + '/' + line, 0),
            row.get("orderedAt").isEmpty() ? nowMillis : row.millis("orderedAt")),
        row.whole("quantity"),
        poNumber,
        line,
        supplierId.isEmpty() ? null : supplierId,
        row.get("expectedAt").isEmpty() ? null : row.millis("expectedAt"));
  }

  private BookKey book(ImportTable.Row row) {
    String location = row.get("location");
    if (location.isEmpty() && defaultLocation == null) {
      throw new IllegalArgumentException(
          "location is missing, and input.default-location is empty");
    }
    return new BookKey(
        needed(row, "sku"), location.isEmpty() ? String.valueOf(defaultLocation) : location);
  }

  private static String needed(ImportTable.Row row, String column) {
    String text = row.get(column);
    if (text.isEmpty()) {
      throw new IllegalArgumentException(column + " is missing");
    }
    return text;
  }
}
