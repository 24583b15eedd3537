package io.github.inventorystreams.files;

import java.util.List;
import java.util.Map;

/**
 * A filter of rows, by what they hold in columns of the file.
 *
 * @param only a row has one of these values in each of these columns
 * @param skip a row has none of these values in these columns
 */
public record RowFilter(Map<String, List<String>> only, Map<String, List<String>> skip) {

  /** All rows are wanted. */
  public static final RowFilter ALL = new RowFilter(Map.of(), Map.of());

  public RowFilter {
    only = Map.copyOf(only);
    skip = Map.copyOf(skip);
  }

  boolean isAll() {
    return only.isEmpty() && skip.isEmpty();
  }
}
