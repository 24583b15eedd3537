package io.github.inventorystreams.app.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.imports.ImportTable;
import io.github.inventorystreams.app.imports.ImportTable.Problem;
import io.github.inventorystreams.files.Column;
import io.github.inventorystreams.json.OneLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the rows of a file give. Each is checked by the reader that the service has, so
 * that nothing is published which would become a dead letter.
 */
final class SettingsRows {
  static final String KIND = "kind";
  static final String RESET = "reset";
  static final String YES = "yes";
  private static final String SUPPLIER_ID = "supplierId";
  private static final String SUPPLIER_SKU = "supplierSku";

  /** All columns that a file can have. */
  static final List<Column> COLUMNS =
      Stream.concat(
              Stream.of(KIND, RESET).map(name -> Column.optional(name, Column.Kind.TEXT)),
              Arrays.stream(SettingsKind.values()).flatMap(SettingsRows::all))
          .distinct()
          .toList();

  private final List<Row> rows = new ArrayList<>();
  private final List<Problem> problems;

  private SettingsRows(List<Problem> problems) {
    this.problems = new ArrayList<>(problems);
  }

  /**
   * A row of the file at its line.
   *
   * @param columns those that the file has: what has none stays as it is
   */
  record Row(int line, SettingsRecord settings, Set<String> columns) {
    Row {
      columns = Set.copyOf(columns);
    }

    /**
     * The row with what is set already and it has no column for.
     *
     * @throws IllegalArgumentException if the two together are not right
     */
    Row onto(@Nullable SettingsRecord held) {
      String json = settings.json();
      String before = held == null ? null : held.json();
      if (json == null || before == null) {
        return this;
      }
      ObjectNode merged = Json.read(before, ObjectNode.class);
      ObjectNode own = Json.read(json, ObjectNode.class);
      checkNumberOfArticle(merged, own);
      merged.remove(columns);
      merged.setAll(own);
      return new Row(
          line, SettingsRecord.of(settings.kind(), settings.key(), merged.toString()), columns);
    }

    /** A number that stays as it is would become that of another supplier. */
    private void checkNumberOfArticle(ObjectNode before, ObjectNode own) {
      JsonNode number = before.path(SUPPLIER_SKU);
      if (settings.kind() == SettingsKind.SKU
          && number.isTextual()
          && columns.contains(SUPPLIER_ID)
          && !columns.contains(SUPPLIER_SKU)
          && !before.path(SUPPLIER_ID).equals(own.path(SUPPLIER_ID))) {
        throw new IllegalArgumentException(
            "the %s %s is that of %s %s: give the file a column %s, too"
                .formatted(
                    SUPPLIER_SKU,
                    OneLine.quoted(number.asText()),
                    SUPPLIER_ID,
                    OneLine.quoted(before.path(SUPPLIER_ID).asText()),
                    SUPPLIER_SKU));
      }
    }
  }

  static SettingsRows of(ImportTable csv) {
    SettingsRows all = new SettingsRows(csv.problems());
    Map<String, Integer> lines = new HashMap<>();
    for (ImportTable.Row row : csv.rows()) {
      try {
        SettingsRecord settings = settings(csv, row);
        Integer same = lines.putIfAbsent(settings.kind().word() + ' ' + settings.key(), row.line());
        if (same != null) {
          throw new IllegalArgumentException(
              "is for the same %s as line %d".formatted(settings.kind().word(), same));
        }
        all.rows.add(new Row(row.line(), settings, columns(csv, settings.kind())));
      } catch (IllegalArgumentException e) {
        all.problems.add(new Problem(row.line(), String.valueOf(e.getMessage())));
      }
    }
    all.problems.sort(Comparator.comparingInt(Problem::line));
    return all;
  }

  /** The rows that are right. */
  List<Row> rows() {
    return rows;
  }

  /** What is wrong, in the order of the lines. */
  List<Problem> problems() {
    return problems;
  }

  private static Set<String> columns(ImportTable csv, SettingsKind kind) {
    return kind.columns().stream()
        .map(SettingsColumn::name)
        .filter(csv::hasColumn)
        .collect(Collectors.toSet());
  }

  private static SettingsRecord settings(ImportTable csv, ImportTable.Row row) {
    SettingsKind kind = kind(csv, row);
    refuseColumnsOfOthers(kind, row);
    String key = kind.key(row::get);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (SettingsColumn column : kind.columns()) {
      String cell = column.isNumber() ? row.number(column.name()) : row.get(column.name());
      if (!cell.isEmpty()) {
        body.set(column.name(), column.form().read(column.name(), cell));
      }
    }
    if (isReset(row)) {
      if (!body.isEmpty()) {
        throw new IllegalArgumentException(
            "%s is %s, but %s is set: empty one of them"
                .formatted(RESET, YES, body.fieldNames().next()));
      }
      return SettingsRecord.defaults(kind, key);
    }
    if (body.isEmpty()) {
      throw new IllegalArgumentException(
          "sets nothing: fill a cell, or write %s into the column %s to go back to the defaults"
              .formatted(YES, RESET));
    }
    for (String column : kind.identity()) {
      String cell = row.get(column);
      if (!cell.isEmpty()) {
        body.put(column, QuotedName.read(cell));
      }
    }
    return SettingsRecord.of(kind, key, body.toString());
  }

  /** Without a column for it, the header says it. */
  private static SettingsKind kind(ImportTable csv, ImportTable.Row row) {
    if (!csv.hasColumn(KIND)) {
      return csv.hasColumn("sku")
          ? SettingsKind.SKU
          : csv.hasColumn("supplierId") ? SettingsKind.SUPPLIER : SettingsKind.LOCATION;
    }
    String word = row.get(KIND);
    return Arrays.stream(SettingsKind.values())
        .filter(kind -> kind.word().equalsIgnoreCase(word))
        .findAny()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s must be %s, not %s"
                        .formatted(KIND, SettingsKind.words(), OneLine.quoted(word))));
  }

  private static void refuseColumnsOfOthers(SettingsKind kind, ImportTable.Row row) {
    List<String> own = Stream.concat(Stream.of(KIND, RESET), all(kind).map(Column::name)).toList();
    for (String column : COLUMNS.stream().map(Column::name).toList()) {
      if (!own.contains(column) && !row.get(column).isEmpty()) {
        throw new IllegalArgumentException(
            "a %s has no %s: empty that cell".formatted(kind.word(), column));
      }
    }
  }

  private static boolean isReset(ImportTable.Row row) {
    String cell = row.get(RESET);
    if (!cell.isEmpty() && !cell.equalsIgnoreCase(YES)) {
      throw new IllegalArgumentException(
          "%s must be %s or empty, not %s".formatted(RESET, YES, OneLine.quoted(cell)));
    }
    return !cell.isEmpty();
  }

  private static Stream<Column> all(SettingsKind kind) {
    return Stream.concat(
        kind.identity().stream().map(name -> Column.optional(name, Column.Kind.TEXT)),
        kind.columns().stream().map(SettingsColumn::column));
  }
}
