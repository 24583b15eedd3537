package io.github.inventorystreams.app.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.json.IdLookup;
import io.github.inventorystreams.json.IdTable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of ids that lie in files, read once as a whole. */
final class IdFiles implements IdLookup {
  private static final ObjectReader ROWS =
      new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());

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
    try (MappingIterator<Map<String, String>> rows = ROWS.readValues(text(Path.of(table.file())))) {
      Map<String, String> values = new HashMap<>();
      for (int row = 1; rows.hasNextValue(); row++) {
        add(table, rows.nextValue(), row, values);
      }
      return values;
    } catch (JsonProcessingException e) {
      throw CommandException.wrongUsage(
          "%s, line %d: %s."
              .formatted(
                  table.file(),
                  e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()));
    } catch (IOException e) {
      throw CommandException.wrongUsage(
          "The table %s of %s can't be read from %s: %s."
              .formatted(table.name(), mapping, table.file(), reason(e)));
    }
  }

  private static String text(Path file) throws IOException {
    String text = Files.readString(file);
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    return e instanceof CharacterCodingException
        ? "it is not UTF-8"
        : String.valueOf(e.getMessage());
  }

  private static void add(
      IdTable.InFile table, Map<String, String> cells, int row, Map<String, String> values) {
    String id = cell(table, cells, table.key(), row);
    String value = cell(table, cells, table.value(), row);
    String earlier = values.putIfAbsent(id, value);
    if (earlier != null && !earlier.equals(value)) {
      throw CommandException.wrongUsage(
          "%s, row %d below the header: %s %s is %s here and %s above: it can have one meaning only."
              .formatted(table.file(), row, table.key(), id, value, earlier));
    }
  }

  private static String cell(
      IdTable.InFile table, Map<String, String> cells, String column, int row) {
    String cell = cells.get(column);
    if (cell == null) {
      throw CommandException.wrongUsage(
          "%s: there is no column %s; there are %s."
              .formatted(table.file(), column, String.join(", ", cells.keySet())));
    }
    if (cell.isEmpty()) {
      throw CommandException.wrongUsage(
          "%s, row %d below the header: %s is empty; leave the row out if there is nothing to look up."
              .formatted(table.file(), row, column));
    }
    return cell;
  }
}
