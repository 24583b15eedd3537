package io.github.inventorystreams.app.imports;

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
import org.jspecify.annotations.Nullable;

/**
 * A small CSV file with a header, as people write them by hand or from a spreadsheet. A cell in
 * quotes may go over several lines.
 */
public final class CsvRows {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<String> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private CsvRows() {}

  /**
   * One row.
   *
   * @param line of the file in which it begins, from 1
   * @param cells without spaces around them, by the name of their column in lower case
   */
  public record Row(int line, Map<String, String> cells) {

    /** The cell, empty where the file has no such column. */
    public String get(String column) {
      return cells.getOrDefault(column.toLowerCase(Locale.ROOT), "");
    }
  }

  /** A line that is no row, or a row that is wrong. */
  public record Problem(int line, String reason) {}

  /**
   * Reads a file.
   *
   * @param needed the columns that it must have
   * @param known all columns that it can have
   * @throws CommandException if it can't be read, or its header is not right
   */
  public static CsvRows read(Path file, List<String> needed, List<String> known) {
    List<String> lines = lines(file);
    CsvRows csv = new CsvRows();
    int index = 0;
    while (index < lines.size()) {
      if (lines.get(index).isBlank()) {
        index++;
        continue;
      }
      CsvPiece piece = CsvPiece.at(lines, index, csv.columns.size());
      List<String> cells = piece.cells();
      if (csv.columns.isEmpty() && cells != null) {
        cells.forEach(name -> csv.columns.add(name.strip().toLowerCase(Locale.ROOT)));
        check(file, csv.columns, needed, known);
      } else {
        csv.add(index + 1, cells);
      }
      index += piece.lines();
    }
    if (csv.columns.isEmpty()) {
      throw CommandException.failed(
          "%s is empty: a header %s is needed.".formatted(file, String.join(",", known)));
    }
    return csv;
  }

  private void add(int line, @Nullable List<String> cells) {
    if (cells == null) {
      problems.add(new Problem(line, "its quotes do not match"));
    } else if (cells.size() != columns.size()) {
      problems.add(
          new Problem(
              line,
              "has %d fields where the header has %d".formatted(cells.size(), columns.size())));
    } else {
      Map<String, String> row = new HashMap<>();
      for (int column = 0; column < cells.size(); column++) {
        row.put(columns.get(column), cells.get(column).strip());
      }
      rows.add(new Row(line, row));
    }
  }

  /** Whether the header has the column. */
  public boolean hasColumn(String name) {
    return columns.contains(name.toLowerCase(Locale.ROOT));
  }

  public List<Row> rows() {
    return rows;
  }

  /** The lines that are no rows. */
  public List<Problem> problems() {
    return problems;
  }

  private static List<String> lines(Path file) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      if (!lines.isEmpty() && lines.get(0).startsWith(BYTE_ORDER_MARK)) {
        lines.set(0, lines.get(0).substring(BYTE_ORDER_MARK.length()));
      }
      return lines;
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
}
