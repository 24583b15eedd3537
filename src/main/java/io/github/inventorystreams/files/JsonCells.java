package io.github.inventorystreams.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.json.JsonLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of JSON objects as cells of a row. */
final class JsonCells {
  /** Of a name that a row has twice, the last counts. */
  static final JsonMapper MAPPER =
      JsonLimits.ROWS.mapper().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private static final int MAX_NAMES = 10_000;
  private static final int MAX_PLAIN_SCALE = 40;
  private static final int GROUP = 3;

  private final Map<String, Integer> positions = new HashMap<>();
  private final char decimalMark;

  JsonCells(List<String> header, @Nullable DecimalMark decimal) {
    for (int position = 0; position < header.size(); position++) {
      positions.put(header.get(position), position);
    }
    decimalMark = (decimal == null ? DecimalMark.POINT : decimal).mark();
  }

  /** Reads an object whose first token is the current one. */
  @Nullable String[] read(JsonParser parser) throws IOException {
    @Nullable String[] cells = new @Nullable String[positions.size()];
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Integer position = positions.get(parser.currentName());
      JsonToken token = parser.nextToken();
      if (position != null) {
        cells[position] = cell(parser, token);
      }
      parser.skipChildren();
    }
    return cells;
  }

  /** Adds the names of an object whose first token is the current one. */
  static void collectNames(JsonParser parser, Set<String> names) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      names.add(parser.currentName());
      if (names.size() > MAX_NAMES) {
        throw new IOException("its objects have more than %d names".formatted(MAX_NAMES));
      }
      parser.nextToken();
      parser.skipChildren();
    }
  }

  private @Nullable String cell(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_NULL -> null;
      case START_OBJECT, START_ARRAY -> RawRow.NESTED;
      case VALUE_NUMBER_FLOAT -> fraction(parser);
      default -> parser.getText();
    };
  }

  /** A fraction; one with an exponent beyond all numbers stays the text that it is. */
  private String fraction(JsonParser parser) throws IOException {
    try {
      return fraction(parser.getDecimalValue(), decimalMark);
    } catch (ArithmeticException | NumberFormatException e) {
      return parser.getText();
    }
  }

  /** A number that is known as one, so that it can't be taken for one with thousands. */
  static String fraction(BigDecimal number, char decimalMark) {
    BigDecimal plain = number.stripTrailingZeros();
    if (Math.abs((long) plain.scale()) > MAX_PLAIN_SCALE) {
      return plain.toString();
    }
    String text = plain.toPlainString();
    String known = plain.scale() == GROUP ? text + '0' : text;
    return known.replace('.', decimalMark);
  }
}
