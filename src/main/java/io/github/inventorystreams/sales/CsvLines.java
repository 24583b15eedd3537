package io.github.inventorystreams.sales;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values under a header. A row is a line, so that a stray quote spoils that row and
 * none of its neighbours; a line break inside quotes is therefore not read.
 */
final class CsvLines implements LineFormat {
  private static final ObjectReader READER = new CsvMapper().readerFor(String[].class);

  private final int[] positions;
  private final int width;

  private CsvLines(int[] positions, int width) {
    this.positions = positions;
    this.width = width;
  }

  /**
   * @throws BadRowException if the header lacks a column that is needed
   */
  static CsvLines under(String header, SalesColumns columns) throws BadRowException {
    List<String> found = new ArrayList<>();
    for (String name : split(header)) {
      found.add(name.strip().toLowerCase(Locale.ROOT));
    }
    List<String> wanted = columns.names();
    int[] positions = new int[wanted.size()];
    for (int column = 0; column < positions.length; column++) {
      String name = wanted.get(column);
      positions[column] = found.indexOf(name.toLowerCase(Locale.ROOT));
      if (positions[column] < 0 && column < SalesColumns.OPTIONAL) {
        throw new BadRowException(
            "the header has no column '" + name + "'; it has " + String.join(", ", found));
      }
    }
    return new CsvLines(positions, found.size());
  }

  @Override
  public @Nullable String[] values(String line) throws BadRowException {
    String[] cells = split(line);
    if (cells.length != width) {
      throw new BadRowException("has " + cells.length + " fields where the header has " + width);
    }
    @Nullable String[] values = new @Nullable String[positions.length];
    for (int column = 0; column < positions.length; column++) {
      values[column] = positions[column] < 0 ? null : cells[positions[column]];
    }
    return values;
  }

  private static String[] split(String line) throws BadRowException {
    if (line.indexOf('"') < 0) {
      return line.split(",", -1);
    }
    try {
      return READER.readValue(line);
    } catch (JsonProcessingException e) {
      throw new BadRowException("its quotes do not match");
    }
  }
}
