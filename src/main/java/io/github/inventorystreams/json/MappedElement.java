package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a record from which paths start: the record itself, or an element of one of its lists.
 *
 * @param parent the piece that the list lies in; {@code null} = it is the record
 */
record MappedElement(JsonNode node, @Nullable MappedElement parent) {

  static MappedElement of(JsonNode record) {
    return new MappedElement(record, null);
  }

  /** The piece so many lists further out. */
  MappedElement up(int lists) {
    MappedElement element = this;
    for (int i = 0; i < lists; i++) {
      if (element.parent == null) {
        throw new IllegalStateException("a path leaves the record");
      }
      element = element.parent;
    }
    return element;
  }
}
