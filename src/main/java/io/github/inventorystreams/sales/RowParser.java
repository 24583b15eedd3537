package io.github.inventorystreams.sales;

import io.github.inventorystreams.files.BadRowException;
import io.github.inventorystreams.files.TableRow;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns the cells of a row into what they mean, or says what is wrong with them. */
final class RowParser {
  private static final long MAX_QUANTITY = 1_000_000_000_000L;
  private static final int MAX_SKU_LENGTH = 200;
  private static final long MAX_MILLIS = Instant.parse("3000-01-01T00:00:00Z").toEpochMilli();

  private RowParser() {}

  static SalesRow parse(TableRow row) throws BadRowException {
    String sku = row.needed(SalesColumns.SKU);
    if (sku.length() > MAX_SKU_LENGTH || sku.indexOf('@') >= 0) {
      throw row.wrong("sku has more than 200 characters or an @");
    }
    String location = row.text(SalesColumns.LOCATION);
    return new SalesRow(
        row.line(),
        millis(row),
        plain(row, SalesColumns.ORDER_ID, row.text(SalesColumns.ORDER_ID)),
        plain(row, SalesColumns.SKU, sku),
        quantity(row),
        location.isEmpty() ? null : plain(row, SalesColumns.LOCATION, location),
        price(row));
  }

  /** Control characters and halves of surrogate pairs have no place in an id. */
  private static String plain(TableRow row, int column, String text) throws BadRowException {
    boolean bad =
        text.codePoints()
            .anyMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    if (bad) {
      throw row.wrong(column, "has control characters");
    }
    return text;
  }

  private static long quantity(TableRow row) throws BadRowException {
    long quantity = row.whole(SalesColumns.QUANTITY);
    if (quantity == 0 || quantity > MAX_QUANTITY || quantity < -MAX_QUANTITY) {
      throw row.wrong(SalesColumns.QUANTITY, "is 0 or beyond 10^12: " + quantity);
    }
    return quantity;
  }

  private static @Nullable BigDecimal price(TableRow row) throws BadRowException {
    return row.text(SalesColumns.UNIT_PRICE).isEmpty() ? null : row.number(SalesColumns.UNIT_PRICE);
  }

  private static long millis(TableRow row) throws BadRowException {
    long millis = row.millis(SalesColumns.TIMESTAMP);
    if (millis < 0 || millis >= MAX_MILLIS) {
      throw row.wrong(
          SalesColumns.TIMESTAMP,
          "is not within 1970 to 2999: " + row.text(SalesColumns.TIMESTAMP));
    }
    return millis;
  }
}
