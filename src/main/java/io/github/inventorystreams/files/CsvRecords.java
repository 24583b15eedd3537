package io.github.inventorystreams.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines together to records: one line, or as many as a cell in quotes goes over. A forgotten
 * quote costs its own line and none of its neighbours, which is why no parser of a whole file does
 * this.
 */
final class CsvRecords {
  private static final CsvMapper MAPPER = new CsvMapper();
  private static final int MAX_LINES = 500;
  private static final int MAX_CHARS = 1 << 16;
  private static final String UNMATCHED = "its quotes do not match";

  private final LineReader lines;
  private final char separator;
  private final ObjectReader quoted;

  CsvRecords(LineReader lines, char separator) {
    this.lines = lines;
    this.separator = separator;
    quoted =
        MAPPER
            .readerFor(String[].class)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator));
  }

  /**
   * The next record.
   *
   * @param width how many cells it should have; 0 = not known yet
   */
  @Nullable RawRow next(int width) throws BadRowException, IOException {
    String first = lines.nextFilled();
    if (first == null) {
      return null;
    }
    long line = lines.line();
    if (first.indexOf('"') < 0) {
      return checked(new RawRow(line, split(first, width), first), width, first);
    }
    String text = first;
    boolean open = isOpen(first, false);
    Deque<String> more = new ArrayDeque<>();
    if (open) {
      StringBuilder together = new StringBuilder(first);
      while (open && more.size() < MAX_LINES && together.length() < MAX_CHARS) {
        String next = lines.next();
        if (next == null) {
          break;
        }
        more.push(next);
        together.append('\n').append(next);
        open = isOpen(next, true);
      }
      text = together.toString();
    }
    String @Nullable [] cells = open ? null : cells(text);
    if (cells != null && (more.isEmpty() || width == 0 || cells.length == width)) {
      return checked(new RawRow(line, cells, text), width, text);
    }
    more.forEach(lines::giveBack);
    throw new BadRowException(line, UNMATCHED, first);
  }

  private static RawRow checked(RawRow row, int width, String text) throws BadRowException {
    int cells = row.width();
    if (width > 0 && cells != width) {
      throw new BadRowException(
          row.line(), "has %d fields where the header has %d".formatted(cells, width), text);
    }
    return row;
  }

  private String[] split(String text, int width) {
    List<String> cells = new ArrayList<>(Math.max(1, width));
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      cells.add(text.substring(from, at));
      from = at + 1;
    }
    cells.add(text.substring(from));
    return cells.toArray(String[]::new);
  }

  private String @Nullable [] cells(String text) {
    try {
      return quoted.readValue(text);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** Whether a quote that begins a cell is still open at the end of a line. */
  private boolean isOpen(String text, boolean openBefore) {
    boolean open = openBefore;
    boolean atStart = !openBefore;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (open) {
          boolean doubled = i + 1 < text.length() && text.charAt(i + 1) == '"';
          open = doubled;
          i += doubled ? 1 : 0;
        } else {
          open = atStart;
        }
        atStart = false;
      } else {
        atStart = !open && c == separator;
      }
    }
    return open;
  }
}
