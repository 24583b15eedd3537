package io.github.inventorystreams.frame;

import java.util.LinkedHashMap;
import java.util.Map;

/** The other schemas that a schema needs, by name: each after those that it needs itself. */
final class SchemaReferences {
  /** However deep they lie. */
  private static final int MAX_REFERENCES = 200;

  private final Map<String, String> texts = new LinkedHashMap<>();

  /**
   * Whether a schema is still to be read. It counts as known from then on, since schemas may go
   * round in a circle.
   */
  boolean begin(String name) throws BadFrame {
    if (texts.containsKey(name)) {
      return false;
    }
    if (texts.size() == MAX_REFERENCES) {
      throw new BadFrame("it needs more than %d other schemas".formatted(MAX_REFERENCES));
    }
    texts.put(name, "");
    return true;
  }

  /** Takes the text of a schema once those are read that it needs. */
  void end(String name, String text) {
    texts.remove(name);
    texts.put(name, text);
  }

  Map<String, String> texts() {
    return texts;
  }
}
