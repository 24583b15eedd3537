package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The path to a value from an element of a record: a JSON Pointer, after one {@code ^} for each
 * list that it leaves first.
 *
 * @param indexed whether it may go through a list by an index
 */
record MappedPath(int up, JsonPointer pointer, boolean indexed) {

  /** Whether a text of a mapping's file is a path rather than a constant. */
  static boolean isPath(String text) {
    return text.startsWith("/", ups(text));
  }

  /**
   * A path.
   *
   * @param maxUp how many lists deep its element lies
   * @throws IllegalArgumentException if it is none; the message goes on from the path's place
   */
  static MappedPath parse(String text, int maxUp) {
    int up = ups(text);
    JsonPointer pointer;
    try {
      pointer = JsonPointer.compile(text.substring(up));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be a path like /order/id, not " + OneLine.quoted(text), e);
    }
    if (up > maxUp) {
      throw new IllegalArgumentException(
          "leaves %d lists by %s, but lies in %d".formatted(up, OneLine.quoted(text), maxUp));
    }
    return new MappedPath(up, pointer, hasIndex(pointer));
  }

  private static boolean hasIndex(JsonPointer pointer) {
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      if (rest.getMatchingIndex() >= 0) {
        return true;
      }
    }
    return false;
  }

  /** What lies there, without reading it; a missing node if nothing does. */
  JsonNode at(MappedElement element) {
    return element.up(up).node().at(pointer);
  }

  /** What lies there, in the form of {@link Fields#value}. */
  @Nullable Object value(String field, MappedElement element) throws InvalidRecordException {
    MappedElement from = element.up(up);
    from.reading().value(from, pointer);
    if (indexed) {
      from.reading().indices(from, this);
    }
    Object value = TreeFields.valueOf(from.node().at(pointer));
    if (value instanceof String text && text.length() > StrictLimits.MAX_TEXT_CHARS) {
      throw InvalidRecordException.malformed(
          "%s: the text at %s has more than %d characters"
              .formatted(field, this, StrictLimits.MAX_TEXT_CHARS));
    }
    return value;
  }

  @Override
  public String toString() {
    return "^".repeat(up) + pointer;
  }

  private static int ups(String text) {
    int ups = 0;
    while (ups < text.length() && text.charAt(ups) == '^') {
      ups++;
    }
    return ups;
  }
}
