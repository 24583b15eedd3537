package io.github.inventorystreams.app.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a CSV file that belong together: one, or as many as a cell in quotes goes over.
 *
 * @param lines how many
 * @param cells {@code null} if the quotes of the first line do not match; then it stands alone, so
 *     that one forgotten quote does not swallow the rows below it
 */
record CsvPiece(int lines, @Nullable List<String> cells) {
  private static final ObjectReader READER =
      new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);
  private static final CsvPiece UNMATCHED = new CsvPiece(1, null);

  /**
   * The piece that begins at a line.
   *
   * @param columns how many cells it should have; 0 = not known yet
   */
  static CsvPiece at(List<String> lines, int index, int columns) {
    List<String> alone = cells(lines.get(index));
    if (alone != null) {
      return new CsvPiece(1, alone);
    }
    StringBuilder text = new StringBuilder(lines.get(index));
    int last = index;
    while (hasOpenQuote(text) && last + 1 < lines.size()) {
      text.append('\n').append(lines.get(++last));
    }
    List<String> together = cells(text.toString());
    return together == null || (columns > 0 && together.size() != columns)
        ? UNMATCHED
        : new CsvPiece(last - index + 1, together);
  }

  private static boolean hasOpenQuote(StringBuilder text) {
    return text.chars().filter(each -> each == '"').count() % 2 == 1;
  }

  /** The cells of one row, or {@code null} if the text is not exactly one row. */
  private static @Nullable List<String> cells(String text) {
    if (text.indexOf('"') < 0) {
      return List.of(text.split(",", -1));
    }
    try (MappingIterator<String[]> rows = READER.readValues(text)) {
      List<String> cells = List.of(rows.nextValue());
      return rows.hasNextValue() ? null : cells;
    } catch (JsonProcessingException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can't be read", e);
    }
  }
}
