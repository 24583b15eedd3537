package io.github.inventorystreams.supply.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.inventorystreams.json.OneLine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rows of an answer, under a header of known names in any order. */
final class CsvAnswerRows {

  /** The columns that are read. */
  static final Set<String> READ =
      Set.of(
          "po_number",
          "supplier_order_number",
          "line",
          "sku",
          "supplier_sku",
          "gtin",
          "status",
          "quantity",
          "unit",
          "delivery_date",
          "price",
          "currency",
          "substitute",
          "substitute_sku",
          "substitute_gtin",
          "reason");

  /** The other columns of an order, so that the order itself can be filled in and sent back. */
  static final Set<String> PASSED_OVER =
      Set.of(
          "document",
          "revision",
          "issue_date",
          "buyer",
          "buyer_id",
          "supplier",
          "supplier_id",
          "deliver_to",
          "deliver_to_id",
          "street",
          "postcode",
          "city",
          "country",
          "name",
          "unit_name",
          "units_per",
          "value");

  private static final int MAX_ROWS = 10_000;
  private static final int MAX_CELL_CHARS = 10_000;
  private static final int MAX_REASON_CHARS = 200;
  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final ObjectReader READER =
      new CsvMapper(
              CsvFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(MAX_CELL_CHARS).build())
                  .build())
          .readerFor(String[].class)
          .with(CsvParser.Feature.WRAP_AS_ARRAY);

  private final char separator;
  private final boolean endsInTheMiddle;
  private final List<CsvAnswerRow> rows = new ArrayList<>();

  private CsvAnswerRows(char separator, boolean endsInTheMiddle) {
    this.separator = separator;
    this.endsInTheMiddle = endsInTheMiddle;
  }

  /**
   * Reads all of them; there is at least one.
   *
   * @throws UnreadableAnswerException with the row that is not understood
   */
  static List<CsvAnswerRow> read(byte[] bytes) {
    String text = decoded(bytes);
    char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
    CsvAnswerRows all = new CsvAnswerRows(separator(text), last != '\n' && last != '\r');
    all.readAll(text);
    if (all.rows.isEmpty()) {
      throw new UnreadableAnswerException("the file has no row under its header");
    }
    return all.rows;
  }

  private void readAll(String text) {
    int row = 1;
    try (MappingIterator<String[]> cells =
        READER.with(CsvSchema.emptySchema().withColumnSeparator(separator)).readValues(text)) {
      if (!cells.hasNextValue()) {
        throw new UnreadableAnswerException("the file is empty: it needs a header");
      }
      String[] header = cells.nextValue();
      Map<String, Integer> columns = columns(header);
      while (cells.hasNextValue()) {
        row++;
        String[] next = cells.nextValue();
        if (Arrays.stream(next).allMatch(String::isBlank)) {
          continue;
        }
        if (rows.size() == MAX_ROWS) {
          throw new UnreadableAnswerException(
              "the file has more than %d rows: send it in parts".formatted(MAX_ROWS));
        }
        checkWidth(row, next, header.length, !cells.hasNextValue());
        rows.add(new CsvAnswerRow("row " + row, columns, next, separator));
      }
    } catch (JsonProcessingException e) {
      throw broken(row, e.getOriginalMessage(), e);
    } catch (RuntimeJsonMappingException | IOException e) {
      throw broken(row, String.valueOf(e.getMessage()), e);
    }
  }

  private static UnreadableAnswerException broken(int row, String message, Exception e) {
    return new UnreadableAnswerException(
        "after row %d: no CSV: %s".formatted(row, OneLine.of(message, MAX_REASON_CHARS)), e);
  }

  /** Spreadsheets leave out empty cells at the end of a row; a cut file ends in one. */
  private void checkWidth(int row, String[] cells, int width, boolean isLast) {
    for (int i = width; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        throw new UnreadableAnswerException(
            "row %d: has %d cells where the header has %d".formatted(row, cells.length, width));
      }
    }
    if (isLast && endsInTheMiddle && cells.length < width) {
      throw new UnreadableAnswerException(
          "row %d: the file ends in the middle of it".formatted(row));
    }
  }

  private static Map<String, Integer> columns(String[] header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.length; i++) {
      String name = header[i].strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
      if (name.isEmpty()) {
        continue;
      }
      if (!READ.contains(name) && !PASSED_OVER.contains(name)) {
        throw new UnreadableAnswerException(
            "header: the column %s is not known; those that are read are %s"
                .formatted(OneLine.quoted(header[i]), String.join(", ", new TreeSet<>(READ))));
      }
      if (columns.put(name, i) != null) {
        throw new UnreadableAnswerException("header: the column %s is there twice".formatted(name));
      }
    }
    for (String needed : List.of("po_number", "status")) {
      if (!columns.containsKey(needed)) {
        throw new UnreadableAnswerException("header: the column %s is missing".formatted(needed));
      }
    }
    return columns;
  }

  private static String decoded(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new UnreadableAnswerException("the file is not UTF-8: save it as \"CSV UTF-8\"", e);
    }
  }

  /** The separator that the header has most of: none of its names has one. */
  private static char separator(String text) {
    int end = text.indexOf('\n');
    String header = end < 0 ? text : text.substring(0, end);
    char most = SEPARATORS[0];
    for (char separator : SEPARATORS) {
      most = count(header, separator) > count(header, most) ? separator : most;
    }
    return most;
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
