package io.github.inventorystreams.files;

import java.util.Map;

/**
 * A person's choice of where columns are.
 *
 * @param headers the header of the file for the name of a column
 * @param values what all rows hold in a column that the file does not have
 */
public record ColumnChoice(Map<String, String> headers, Map<String, String> values) {

  /** All columns have their own names. */
  public static final ColumnChoice NONE = new ColumnChoice(Map.of(), Map.of());

  public ColumnChoice {
    headers = Map.copyOf(headers);
    values = Map.copyOf(values);
  }

  /** Whether the file is one that somebody else has made. */
  public boolean isForeign() {
    return !headers.isEmpty() || !values.isEmpty();
  }
}
