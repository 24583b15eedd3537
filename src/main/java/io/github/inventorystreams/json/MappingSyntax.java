package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;

/** The checks that every part of a mapping's file goes through; each failure says where it is. */
final class MappingSyntax {
  private MappingSyntax() {}

  static void require(boolean right, String message) {
    if (!right) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Refuses what is no object, and names that mean nothing there. */
  static void checkNames(JsonNode object, String where, Set<String> known) {
    require(object.isObject(), where + " must be a JSON object");
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      require(
          known.contains(name),
          "%s can't have %s; it can have %s"
              .formatted(where, OneLine.quoted(name), new TreeSet<>(known)));
    }
  }

  /** A flag, false where it is not there. */
  static boolean flag(JsonNode object, String name, String where) {
    require(
        !object.has(name) || object.get(name).isBoolean(), where + name + " must be true or false");
    return object.path(name).asBoolean();
  }

  /** Whether something that is refused unless the file says otherwise is to be ignored. */
  static boolean ignores(JsonNode object, String name, String where) {
    String word = object.path(name).asText("refuse");
    require(
        word.equals("ignore") || word.equals("refuse"),
        where + name + " must be \"refuse\" or \"ignore\"");
    return word.equals("ignore");
  }

  /** A path, from an element that lies {@code maxUp} lists deep in the record. */
  static MappedPath path(JsonNode path, String where, int maxUp) {
    require(path.isTextual(), where + " must be a path like /order/id");
    return path(path.asText(), where, maxUp);
  }

  static MappedPath path(String path, String where, int maxUp) {
    try {
      return MappedPath.parse(path, maxUp);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ' ' + e.getMessage(), e);
    }
  }
}
