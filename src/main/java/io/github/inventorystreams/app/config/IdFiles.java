package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.files.BadRowException;
import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.files.Column.Kind;
import io.github.inventorystreams.files.TableException;
import io.github.inventorystreams.files.TableFile;
import io.github.inventorystreams.files.TableReader;
import io.github.inventorystreams.files.TableRow;
import io.github.inventorystreams.json.IdLookup;
import io.github.inventorystreams.json.IdTable;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of ids that lie in files, read once as a whole. */
final class IdFiles implements IdLookup {
  private static final int KEY = 0;
  private static final int VALUE = 1;

  private final Map<IdTable, Map<String, String>> tables;

  private IdFiles(Map<IdTable, Map<String, String>> tables) {
    this.tables = tables;
  }

  /**
   * The content of the files among some tables.
   *
   * @param mapping that names them, for messages
   * @throws CommandException that says which file is wrong, and where
   */
  static IdFiles of(String mapping, List<IdTable> tables) {
    Map<IdTable, Map<String, String>> all = new HashMap<>();
    for (IdTable table : tables) {
      if (table instanceof IdTable.InFile file) {
        all.put(file, read(mapping, file));
      }
    }
    return new IdFiles(all);
  }

  @Override
  public @Nullable String find(IdTable table, String id) {
    Map<String, String> values = tables.get(table);
    return values == null ? null : values.get(id);
  }

  private static Map<String, String> read(String mapping, IdTable.InFile table) {
    List<Column> columns =
        List.of(Column.optional(table.key(), Kind.TEXT), Column.optional(table.value(), Kind.TEXT));
    try (TableReader rows = TableFile.of(Path.of(table.file())).open(columns)) {
      checkHeader(table, rows);
      Map<String, String> values = new HashMap<>();
      for (TableRow row = rows.next(); row != null; row = rows.next()) {
        add(row, table, values);
      }
      return values;
    } catch (BadRowException e) {
      throw CommandException.wrongUsage(
          "%s:%d: %s."
              .formatted(
                  table.file(),
                  e.line(),
                  e.text().indexOf('\uFFFD') >= 0 ? "is not UTF-8: save it so" : e.reason()));
    } catch (TableException e) {
      throw CommandException.wrongUsage(
          "The table %s of %s can't be read: %s".formatted(table.name(), mapping, e.getMessage()));
    }
  }

  private static void checkHeader(IdTable.InFile table, TableReader rows) {
    for (int column : new int[] {KEY, VALUE}) {
      if (!rows.has(column)) {
        throw CommandException.wrongUsage(
            "%s: there is no column %s; there are %s."
                .formatted(
                    table.file(),
                    rows.columns().get(column).name(),
                    String.join(", ", rows.header())));
      }
    }
  }

  private static void add(TableRow row, IdTable.InFile table, Map<String, String> values)
      throws BadRowException {
    String id = cell(row, KEY);
    String value = cell(row, VALUE);
    String earlier = values.putIfAbsent(id, value);
    if (earlier != null && !earlier.equals(value)) {
      throw row.wrong(
          "%s %s is %s here and %s above: it can have one meaning only"
              .formatted(table.key(), id, value, earlier));
    }
  }

  private static String cell(TableRow row, int column) throws BadRowException {
    String cell = row.text(column);
    if (cell.isEmpty()) {
      throw row.wrong(column, "is empty; leave the row out if there is nothing to look up");
    }
    return cell;
  }
}
