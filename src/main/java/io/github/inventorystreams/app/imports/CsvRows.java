package io.github.inventorystreams.app.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.github.inventorystreams.app.console.CommandException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A small CSV file with a header, as people write them by hand or from a spreadsheet. */
final class CsvRows {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final ObjectReader READER = new CsvMapper().readerFor(String[].class);

  private final List<Row> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private CsvRows() {}

  /**
   * One row.
   *
   * @param line of the file, from 1
   * @param cells without spaces around them, by the name of their column in lower case
   */
  record Row(int line, Map<String, String> cells) {

    /** The cell, empty where the file has no such column. */
    String get(String column) {
      return cells.getOrDefault(column.toLowerCase(Locale.ROOT), "");
    }
  }

  /** A line that is no row, or a row that is wrong. */
  record Problem(int line, String reason) {}

  /**
   * Reads a file.
   *
   * @param needed the columns that it must have
   * @param known all columns that it can have
   * @throws CommandException if it can't be read, or its header is not right
   */
  static CsvRows read(Path file, List<String> needed, List<String> known) {
    List<String> lines = lines(file);
    CsvRows csv = new CsvRows();
    List<String> header = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? withoutMark(lines.get(i)) : lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      String[] cells;
      try {
        cells = line.indexOf('"') < 0 ? line.split(",", -1) : READER.readValue(line);
      } catch (JsonProcessingException e) {
        csv.problems.add(new Problem(i + 1, "its quotes do not match"));
        continue;
      }
      if (header.isEmpty()) {
        for (String name : cells) {
          header.add(name.strip().toLowerCase(Locale.ROOT));
        }
        check(file, header, needed, known);
      } else if (cells.length != header.size()) {
        csv.problems.add(
            new Problem(
                i + 1,
                "has %d fields where the header has %d".formatted(cells.length, header.size())));
      } else {
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < cells.length; column++) {
          row.put(header.get(column), cells[column].strip());
        }
        csv.rows.add(new Row(i + 1, row));
      }
    }
    if (header.isEmpty()) {
      throw CommandException.failed(
          "%s is empty: a header %s is needed.".formatted(file, String.join(",", known)));
    }
    return csv;
  }

  List<Row> rows() {
    return rows;
  }

  /** The lines that are no rows. */
  List<Problem> problems() {
    return problems;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException e) {
      throw CommandException.failed("There is no file %s.".formatted(file), e);
    } catch (CharacterCodingException e) {
      throw CommandException.failed("%s is not UTF-8.".formatted(file), e);
    } catch (IOException e) {
      throw CommandException.failed("%s can't be read: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static void check(
      Path file, List<String> header, List<String> needed, List<String> known) {
    for (String column : needed) {
      if (!header.contains(column.toLowerCase(Locale.ROOT))) {
        throw CommandException.failed(
            "%s has no column %s; it has %s.".formatted(file, column, String.join(", ", header)));
      }
    }
    List<String> lowerKnown =
        known.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
    for (String column : header) {
      if (!lowerKnown.contains(column)) {
        throw CommandException.failed(
            "%s has a column %s, which is not known: there are %s."
                .formatted(file, column, String.join(", ", known)));
      }
    }
    if (Set.copyOf(header).size() < header.size()) {
      throw CommandException.failed("%s has two columns of one name.".formatted(file));
    }
  }

  private static String withoutMark(String line) {
    return line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
  }
}
