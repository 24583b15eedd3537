package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.backtest.BacktestException;
import io.github.inventorystreams.files.BadRowException;
import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.ColumnChoice;
import io.github.inventorystreams.files.TableFile;
import io.github.inventorystreams.files.TableReader;
import io.github.inventorystreams.files.TableRow;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One file of a scenario, which may be packed as {@code NAME.csv.gz}. */
final class ScenarioTable {
  private final List<Column> columns;
  private final Map<String, Integer> places = new HashMap<>();

  ScenarioTable(List<Column> columns) {
    this.columns = columns;
    for (int place = 0; place < columns.size(); place++) {
      places.put(columns.get(place).name(), place);
    }
  }

  /** Takes a row. */
  @FunctionalInterface
  interface RowReader {
    void read(Row row) throws BadRowException;
  }

  /** One row; what is wrong with it is reported with its place. */
  final class Row {
    private final TableRow row;

    private Row(TableRow row) {
      this.row = row;
    }

    String text(String column) throws BadRowException {
      return row.text(place(column));
    }

    boolean isEmpty(String column) throws BadRowException {
      return text(column).isEmpty();
    }

    /** Whole units, 0 or more. */
    long units(String column) throws BadRowException {
      long units = row.whole(place(column));
      if (units < 0) {
        throw belowZero(column);
      }
      return units;
    }

    long units(String column, long whereEmpty) throws BadRowException {
      return isEmpty(column) ? whereEmpty : units(column);
    }

    /** A number, 0 or more. */
    BigDecimal amount(String column) throws BadRowException {
      BigDecimal amount = row.number(place(column));
      if (amount.signum() < 0) {
        throw belowZero(column);
      }
      return amount;
    }

    /** Yes or no; no where the cell is empty or the file has no such column. */
    boolean flag(String column) throws BadRowException {
      return switch (text(column).toLowerCase(Locale.ROOT)) {
        case "1", "true", "yes" -> true;
        case "", "0", "false", "no" -> false;
        default -> throw row.wrong(place(column), "must be 0 or 1, not " + text(column));
      };
    }

    LocalDate date(String column) throws BadRowException {
      return row.day(place(column));
    }

    BadRowException wrong(String what) {
      return row.wrong(what);
    }

    private BadRowException belowZero(String column) throws BadRowException {
      return row.wrong(place(column), "must be 0 or more, not " + text(column));
    }

    private int place(String column) {
      Integer place = places.get(column);
      if (place == null) {
        throw new IllegalStateException("there is no column " + column);
      }
      return place;
    }
  }

  /**
   * Hands every row of a table to somebody.
   *
   * @param folder what is stated of its files
   */
  void read(TableFile folder, String name, RowReader reader) {
    Path plain = folder.path().resolve(name);
    Path file = Files.exists(plain) ? plain : folder.path().resolve(name + ".gz");
    if (!Files.exists(file)) {
      throw new BacktestException(
          "%s has no %s, and none that is packed as %s.gz.".formatted(folder.path(), name, name));
    }
    TableFile told = new TableFile(file, folder.format(), ownOf(folder.choice()), folder.filter());
    try (TableReader table = told.open(columns)) {
      for (TableRow row = table.next(); row != null; row = table.next()) {
        reader.read(new Row(row));
      }
    } catch (BadRowException e) {
      throw new BacktestException("%s, line %d: %s.".formatted(file, e.line(), e.reason()), e);
    }
  }

  /** What is stated of columns that this table has. */
  private ColumnChoice ownOf(ColumnChoice all) {
    return new ColumnChoice(own(all.headers()), own(all.values()));
  }

  private Map<String, String> own(Map<String, String> told) {
    Map<String, String> own = new HashMap<>(told);
    own.keySet()
        .removeIf(name -> columns.stream().noneMatch(each -> Column.isSameName(each.name(), name)));
    return own;
  }
}
