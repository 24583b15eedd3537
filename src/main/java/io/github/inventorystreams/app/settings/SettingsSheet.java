package io.github.inventorystreams.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.files.CsvCell;
import io.github.inventorystreams.json.OneLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Settings as the text of a CSV file, from which an import gets them back. */
final class SettingsSheet {
  private static final ObjectWriter WRITER = new CsvMapper().writerFor(String[].class);
  private static final int SHOWN_KEY_CHARS = 200;

  private final List<String> columns;
  private final StringBuilder text = new StringBuilder();
  private final Set<String> unread = new TreeSet<>();
  private final List<String> leftOut = new ArrayList<>();
  private int rows;

  /** A sheet with the columns of some kinds. */
  SettingsSheet(Collection<SettingsKind> kinds) {
    columns =
        Stream.of(
                Stream.of(SettingsRows.KIND),
                kinds.stream().flatMap(kind -> kind.identity().stream()),
                Stream.of(SettingsRows.RESET),
                kinds.stream().flatMap(kind -> kind.columns().stream()).map(SettingsColumn::name))
            .flatMap(names -> names)
            .distinct()
            .toList();
    text.append(line(columns));
  }

  /** Adds a row, if anything is set. */
  void add(SettingsRecord settings) {
    SettingsKind kind = settings.kind();
    String json = settings.json();
    if (json == null
        || settings.meaning().equals(SettingsRecord.defaults(kind, settings.key()).meaning())) {
      return;
    }
    JsonNode body = Json.read(json, JsonNode.class);
    List<String> cells = columns.stream().map(column -> cell(column, settings, body)).toList();
    if (cells.stream().anyMatch(SettingsSheet::isLostInAFile)) {
      leftOut.add(
          "%s %s can't stand in a CSV file: a text in it begins or ends with blanks, or has a carriage return"
              .formatted(kind.word(), OneLine.of(settings.key(), SHOWN_KEY_CHARS)));
      return;
    }
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      if (!field.getValue().isNull() && !columns.contains(field.getKey())) {
        unread.add(field.getKey());
      }
    }
    text.append(line(cells));
    rows++;
  }

  String text() {
    return text.toString();
  }

  int rows() {
    return rows;
  }

  /** One line for each record that could not be written. */
  List<String> leftOut() {
    return leftOut;
  }

  /** The names of fields that the service does not read, which have no column. */
  Set<String> unread() {
    return unread;
  }

  private static String cell(String column, SettingsRecord settings, JsonNode body) {
    SettingsKind kind = settings.kind();
    if (column.equals(SettingsRows.KIND)) {
      return kind.word();
    }
    if (kind.identity().contains(column)) {
      return kind.identityCell(column, settings.key());
    }
    return kind.columns().stream()
        .filter(each -> each.name().equals(column))
        .findAny()
        .map(each -> each.cell(body))
        .orElse("");
  }

  /** People put blanks around cells, so that a reader has to drop them. */
  private static boolean isLostInAFile(String cell) {
    return !cell.equals(cell.strip()) || cell.indexOf('\r') >= 0;
  }

  private static String line(List<String> cells) {
    try {
      return WRITER.writeValueAsString(cells.stream().map(CsvCell::safe).toArray(String[]::new));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can't be written as CSV", e);
    }
  }
}
