package io.github.inventorystreams.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.OneLine;

/**
 * The form of a name in a cell that a reader of files would change: as a JSON text in its quotes,
 * {@code "B12 "} for one that ends with a blank.
 */
final class QuotedName {
  private static final JsonMapper MAPPER = JsonLimits.FILE.mapper().build();

  private QuotedName() {}

  /**
   * The name of a cell.
   *
   * @throws IllegalArgumentException if it is in quotes and no JSON text
   */
  static String read(String cell) {
    if (!isQuoted(cell)) {
      return cell;
    }
    try {
      return MAPPER.readValue(cell, String.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s is in quotes, but no JSON text".formatted(OneLine.quoted(cell)), e);
    }
  }

  /** The cell for a name. */
  static String write(String name) {
    if (name.equals(name.strip()) && name.indexOf('\r') < 0 && !isQuoted(name)) {
      return name;
    }
    try {
      return MAPPER.writeValueAsString(name);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text can't be written as JSON", e);
    }
  }

  private static boolean isQuoted(String cell) {
    return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
  }
}
