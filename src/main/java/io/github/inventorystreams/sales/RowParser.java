package io.github.inventorystreams.sales;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns the texts of a line into a row, or says what is wrong with them. */
final class RowParser {
  private static final long MAX_QUANTITY = 1_000_000_000_000L;
  private static final int MAX_SKU_LENGTH = 200;
  private static final long MAX_MILLIS = Instant.parse("3000-01-01T00:00:00Z").toEpochMilli();
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX]")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private final ZoneId zone;

  /** All lines of an order bear one timestamp, so the last one is worth keeping. */
  private String lastText = "";

  private long lastMillis;

  RowParser(ZoneId zone) {
    this.zone = zone;
  }

  SalesRow parse(long line, @Nullable String[] values) throws BadRowException {
    String sku = needed(values[SalesColumns.SKU], "sku");
    if (sku.length() > MAX_SKU_LENGTH || sku.indexOf('@') >= 0) {
      throw new BadRowException("sku has more than 200 characters or an @");
    }
    String location = trimmed(values[SalesColumns.LOCATION]);
    return new SalesRow(
        line,
        millis(needed(values[SalesColumns.TIMESTAMP], "timestamp")),
        plain(trimmed(values[SalesColumns.ORDER_ID]), "order_id"),
        plain(sku, "sku"),
        quantity(needed(values[SalesColumns.QUANTITY], "quantity")),
        location.isEmpty() ? null : plain(location, "location"),
        price(trimmed(values[SalesColumns.UNIT_PRICE])));
  }

  private static String trimmed(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static String needed(@Nullable String value, String name) throws BadRowException {
    String text = trimmed(value);
    if (text.isEmpty()) {
      throw new BadRowException(name + " is empty");
    }
    return text;
  }

  /** Control characters, halves of surrogate pairs and undecodable bytes have no place in an id. */
  private static String plain(String text, String name) throws BadRowException {
    boolean bad =
        text.codePoints()
            .anyMatch(
                c ->
                    Character.isISOControl(c)
                        || c == '\uFFFD'
                        || Character.getType(c) == Character.SURROGATE);
    if (bad) {
      throw new BadRowException(name + " has control characters or is no valid UTF-8");
    }
    return text;
  }

  private static long quantity(String text) throws BadRowException {
    long quantity;
    try {
      quantity = Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadRowException("quantity is no whole number: " + text);
    }
    if (quantity == 0 || quantity > MAX_QUANTITY || quantity < -MAX_QUANTITY) {
      throw new BadRowException("quantity is 0 or beyond 10^12: " + text);
    }
    return quantity;
  }

  private static @Nullable BigDecimal price(String text) throws BadRowException {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadRowException("unit_price is no number: " + text);
    }
  }

  private long millis(String text) throws BadRowException {
    if (!text.equals(lastText)) {
      lastMillis = parseMillis(text);
      lastText = text;
    }
    return lastMillis;
  }

  private long parseMillis(String text) throws BadRowException {
    long millis;
    try {
      millis = instant(text).toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new BadRowException("timestamp is not like 2026-11-22T10:15:30Z: " + text);
    }
    if (millis < 0 || millis >= MAX_MILLIS) {
      throw new BadRowException("timestamp is not within 1970 to 2999: " + text);
    }
    return millis;
  }

  private Instant instant(String text) {
    TemporalAccessor parsed =
        DATE_TIME.parseBest(text, Instant::from, LocalDateTime::from, LocalDate::from);
    if (parsed instanceof Instant instant) {
      return instant;
    }
    return parsed instanceof LocalDateTime local
        ? local.atZone(zone).toInstant()
        : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
  }
}
