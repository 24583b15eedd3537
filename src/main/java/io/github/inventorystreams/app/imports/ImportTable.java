package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.files.BadRowException;
import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.CsvCell;
import io.github.inventorystreams.files.TableFile;
import io.github.inventorystreams.files.TableReader;
import io.github.inventorystreams.files.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All rows of a file that is checked as a whole before anything is published. */
public final class ImportTable {
  private final Map<String, Integer> places = new HashMap<>();
  private final List<String> present = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> unread;
  private final long filtered;

  private ImportTable(TableReader table, List<Column> columns) {
    for (int place = 0; place < columns.size(); place++) {
      places.put(columns.get(place).name(), place);
      if (table.has(place)) {
        present.add(columns.get(place).name());
      }
    }
    unread = table.others();
    boolean more = true;
    while (more) {
      try {
        TableRow row = table.next();
        more = row != null;
        if (row != null) {
          rows.add(new Row(row));
        }
      } catch (BadRowException e) {
        problems.add(new Problem(Math.toIntExact(e.line()), e.reason()));
      }
    }
    filtered = table.filtered();
  }

  /** A line that is no row, or a row that is wrong. */
  public record Problem(int line, String reason) {}

  /** One row; what is wrong with a cell is an {@link IllegalArgumentException} that says it. */
  public final class Row {
    private final TableRow row;

    private Row(TableRow row) {
      this.row = row;
    }

    /** The line of the file in which it begins, from 1. */
    public int line() {
      return Math.toIntExact(row.line());
    }

    /**
     * The cell without blanks around it and without the apostrophe of {@link CsvCell#safe}, empty
     * where the file has no such column.
     */
    public String get(String column) {
      return CsvCell.original(read(column, TableRow::text));
    }

    /** The same with a number as JSON has it; what is no number stays as it is. */
    public String number(String column) {
      return read(column, TableRow::numberText);
    }

    long whole(String column) {
      return read(column, TableRow::whole);
    }

    long millis(String column) {
      return read(column, TableRow::millis);
    }

    private <T> T read(String column, Cell<T> cell) {
      Integer place = places.get(column);
      if (place == null) {
        throw new IllegalStateException("there is no column " + column);
      }
      try {
        return cell.of(row, place);
      } catch (BadRowException e) {
        throw new IllegalArgumentException(e.reason(), e);
      }
    }
  }

  @FunctionalInterface
  private interface Cell<T> {
    T of(TableRow row, int place) throws BadRowException;
  }

  /**
   * Reads a file.
   *
   * @param columns all that it can have; of a file whose columns a person had to name, others are
   *     passed over
   * @throws CommandException if its header is not right
   * @throws io.github.inventorystreams.files.TableException if it can't be read
   */
  public static ImportTable read(TableFile file, List<Column> columns) {
    try (TableReader table = file.open(columns)) {
      if (!table.others().isEmpty() && !file.choice().isForeign()) {
        throw CommandException.failed(
            "%s has a column %s, which is not known: there are %s.%s Once --column or --value says where another column is, those that are not known are passed over."
                .formatted(
                    file.path(),
                    table.others().get(0),
                    columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                    table.hint()));
      }
      return new ImportTable(table, columns);
    }
  }

  /** Whether the file has the column. */
  public boolean hasColumn(String name) {
    return present.contains(name);
  }

  public List<Row> rows() {
    return rows;
  }

  /** The lines that are no rows. */
  public List<Problem> problems() {
    return problems;
  }

  /** The columns of the file that are not known. */
  public List<String> unread() {
    return unread;
  }

  /** How many rows were passed over because they are not wanted. */
  public long filtered() {
    return filtered;
  }

  /** What else there is to say of the file; {@code null} if all of it was read. */
  public @Nullable String note() {
    List<String> parts = new ArrayList<>();
    if (!unread.isEmpty()) {
      parts.add("columns that are not read: " + String.join(", ", unread));
    }
    if (filtered > 0) {
      parts.add("rows passed over by --where and --skip: " + filtered);
    }
    return parts.isEmpty() ? null : String.join("; ", parts);
  }
}
