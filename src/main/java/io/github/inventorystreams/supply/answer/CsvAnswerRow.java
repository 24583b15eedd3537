package io.github.inventorystreams.supply.answer;

import io.github.inventorystreams.files.CsvCell;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.answer.Statement.LineVerdict;
import io.github.inventorystreams.supply.answer.Statement.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of an answer, cell by cell. */
final class CsvAnswerRow {
  private static final String WHOLE_ORDER = "*";
  private static final int MAX_LINE = 1_000_000;
  private static final int MAX_ID_CHARS = 200;
  private static final int MAX_REASON_CHARS = 500;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,7}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}([.,][0-9]{1,6})?");
  private static final Pattern TWOFOLD = Pattern.compile("[0-9]{1,3}[.,][0-9]{3}");
  private static final Pattern UNIT = Pattern.compile("[A-Z0-9]{2,3}");
  private static final Pattern GTIN = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\t]+");
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private final String place;
  private final Map<String, Integer> columns;
  private final String[] cells;
  private final char separator;
  private final String poNumber;

  /**
   * A row.
   *
   * @param columns where each name of the header stands
   * @param separator of the cells: where it is the comma, no number has one
   */
  CsvAnswerRow(String place, Map<String, Integer> columns, String[] cells, char separator) {
    this.place = place;
    this.columns = columns;
    this.cells = cells;
    this.separator = separator;
    this.poNumber = needed("po_number");
  }

  /** Of the prices, or {@code null} if it is not said. */
  @Nullable String currency() {
    return text("currency");
  }

  String poNumber() {
    return poNumber;
  }

  boolean isWholeOrder() {
    return WHOLE_ORDER.equals(text("line"));
  }

  @Nullable String supplierOrderNumber() {
    return id("supplier_order_number");
  }

  /** By what the row names the line. */
  String article() {
    for (String name : new String[] {"line", "sku", "supplier_sku", "gtin"}) {
      String value = text(name);
      if (value != null) {
        return name + ' ' + value;
      }
    }
    throw unreadable("line is missing, and so are sku, supplier_sku and gtin");
  }

  Verdict verdictOnOrder() {
    return switch (status()) {
      case ACCEPTED -> Verdict.ACCEPTED;
      case REJECTED -> Verdict.REJECTED;
      case CHANGED, BACKORDERED ->
          throw unreadable("an order as a whole is accepted or rejected; say the rest by line");
    };
  }

  Statement.Line line() {
    article();
    LineVerdict verdict = status();
    BigDecimal quantity = quantity();
    // Who rejects a line of the order that he was sent leaves its day and price where they are.
    boolean comes = verdict != LineVerdict.REJECTED;
    Statement.Line line =
        new Statement.Line(
            lineNumber(),
            id("sku"),
            id("supplier_sku"),
            gtin("gtin"),
            verdict,
            quantity,
            unit(),
            comes ? day() : null,
            comes ? number("price") : null,
            id("substitute_sku"),
            id("substitute"),
            gtin("substitute_gtin"),
            reason(),
            place);
    if (verdict == LineVerdict.CHANGED && !saysWhat(line)) {
      throw unreadable("changed needs a quantity, delivery_date, price or substitute");
    }
    return line;
  }

  private static boolean saysWhat(Statement.Line line) {
    return line.quantity() != null
        || line.day() != null
        || line.price() != null
        || line.substituteSku() != null
        || line.substituteSupplierSku() != null
        || line.substituteGtin() != null;
  }

  UnreadableAnswerException unreadable(String what) {
    return new UnreadableAnswerException(place + ": " + what);
  }

  private LineVerdict status() {
    String word = needed("status");
    for (LineVerdict verdict : LineVerdict.values()) {
      if (verdict.name().equalsIgnoreCase(word)) {
        return verdict;
      }
    }
    throw unreadable(
        "status is none of accepted, changed, backordered, rejected: " + OneLine.quoted(word));
  }

  private @Nullable Integer lineNumber() {
    String text = text("line");
    if (text == null) {
      return null;
    }
    int number = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (number < 1 || number > MAX_LINE) {
      throw unreadable("line is no number of a line: " + OneLine.quoted(text));
    }
    return number;
  }

  private @Nullable BigDecimal quantity() {
    BigDecimal quantity = number("quantity");
    if (quantity != null && quantity.signum() == 0) {
      throw unreadable("quantity is 0: say rejected if nothing comes");
    }
    return quantity;
  }

  /** Whatever could be two numbers is none. */
  private @Nullable BigDecimal number(String column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    boolean hasComma = text.indexOf(',') >= 0;
    if (!NUMBER.matcher(text).matches() || (separator == ',' && hasComma)) {
      throw unreadable(
          "%s is no number such as 1250 or 12.50: %s".formatted(column, OneLine.quoted(text)));
    }
    if (separator != ',' && TWOFOLD.matcher(text).matches()) {
      throw unreadable(
          "%s may be a fraction or thousands: write 1250, or 1.25: %s"
              .formatted(column, OneLine.quoted(text)));
    }
    return new BigDecimal(text.replace(',', '.'));
  }

  private @Nullable String unit() {
    String text = text("unit");
    if (text == null) {
      return null;
    }
    String code = text.toUpperCase(Locale.ROOT);
    if (!UNIT.matcher(code).matches()) {
      throw unreadable(
          "unit is no code of UN/ECE recommendation 20, such as C62: " + OneLine.quoted(text));
    }
    return code;
  }

  private @Nullable LocalDate day() {
    String text = text("delivery_date");
    if (text == null) {
      return null;
    }
    try {
      LocalDate day =
          text.indexOf('.') > 0 ? LocalDate.parse(text, DAY_FIRST) : LocalDate.parse(text);
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeParseException e) {
      throw noDay(text);
    }
    throw noDay(text);
  }

  private UnreadableAnswerException noDay(String text) {
    return unreadable(
        "delivery_date is no day such as 2026-12-24 or 24.12.2026: " + OneLine.quoted(text));
  }

  private @Nullable String gtin(String column) {
    String text = text(column);
    if (text != null && !GTIN.matcher(text).matches()) {
      throw unreadable(
          "%s has not 8, 12, 13 or 14 digits: %s".formatted(column, OneLine.quoted(text)));
    }
    return text;
  }

  /** In one line, whatever the person wrote. */
  @Nullable String reason() {
    String text = text("reason");
    if (text == null) {
      return null;
    }
    return checked("reason", LINE_BREAK.matcher(text).replaceAll(" "), MAX_REASON_CHARS);
  }

  private String needed(String column) {
    String text = id(column);
    if (text == null) {
      throw unreadable(column + " is missing");
    }
    return text;
  }

  /** What may have got an apostrophe when we wrote it. */
  private @Nullable String id(String column) {
    String text = text(column);
    return text == null ? null : checked(column, CsvCell.original(text), MAX_ID_CHARS);
  }

  private String checked(String column, String text, int maxChars) {
    if (text.length() > maxChars) {
      throw unreadable("%s has more than %d characters".formatted(column, maxChars));
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw unreadable("%s has a control character: %s".formatted(column, OneLine.quoted(text)));
    }
    return text;
  }

  /** Without blanks around it; {@code null} where the cell is empty or not there. */
  private @Nullable String text(String column) {
    Integer at = columns.get(column);
    if (at == null || at >= cells.length) {
      return null;
    }
    String text = cells[at].strip();
    return text.isEmpty() ? null : text;
  }
}
