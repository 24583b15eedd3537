package io.github.inventorystreams.json;

import static io.github.inventorystreams.json.MappingSyntax.checkNames;
import static io.github.inventorystreams.json.MappingSyntax.path;
import static io.github.inventorystreams.json.MappingSyntax.require;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables of ids that the file of a mapping names. */
final class IdTableFile {
  private static final Set<String> OF_A_FILE = Set.of("file", "key", "value");
  private static final Set<String> OF_A_TOPIC = Set.of("topic", "value");

  private IdTableFile() {}

  /** The tables by name, in the order of the file. */
  static Map<String, IdTable> read(@Nullable JsonNode tables) {
    Map<String, IdTable> all = new LinkedHashMap<>();
    if (tables != null) {
      require(
          tables.isObject() && !tables.isEmpty(),
          "tables must be like {\"items\": {\"topic\": \"shopify-items\"}}");
      tables
          .properties()
          .forEach(entry -> all.put(entry.getKey(), table(entry.getKey(), entry.getValue())));
    }
    return all;
  }

  private static IdTable table(String name, JsonNode table) {
    String where = "tables." + name;
    if (!table.has("topic")) {
      checkNames(table, where, OF_A_FILE);
      return new IdTable.InFile(
          name, text(table, "file", where), text(table, "key", where), text(table, "value", where));
    }
    checkNames(table, where, OF_A_TOPIC);
    JsonPointer value =
        table.has("value") ? path(table.get("value"), where + ".value", 0).pointer() : null;
    return new IdTable.InTopic(name, text(table, "topic", where), value);
  }

  private static String text(JsonNode table, String name, String where) {
    JsonNode text = table.path(name);
    require(
        text.isTextual() && !text.textValue().isEmpty(),
        "%s.%s is missing: a table has a topic, or a file with the columns key and value"
            .formatted(where, name));
    return text.textValue();
  }
}
