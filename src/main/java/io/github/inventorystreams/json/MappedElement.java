package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a record from which paths start: the record itself, or an element of one of its lists.
 *
 * @param parent the piece that the list lies in; {@code null} = it is the record
 * @param list where the list lies in it; empty for the record
 * @param index its place in the list, from 0
 * @param reading what has been read of the record
 */
record MappedElement(
    JsonNode node,
    @Nullable MappedElement parent,
    JsonPointer list,
    int index,
    RecordReading reading) {

  static MappedElement of(JsonNode record) {
    return of(record, new RecordReading());
  }

  static MappedElement of(JsonNode record, RecordReading reading) {
    return new MappedElement(record, null, JsonPointer.empty(), 0, reading);
  }

  MappedElement child(JsonNode element, JsonPointer list, int index) {
    return new MappedElement(element, this, list, index, reading);
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

  /** Where it lies in the record. */
  String place() {
    return parent == null ? "" : parent.place() + list + '/' + index;
  }

  /** Where it and the other elements of its lists lie, with a {@code *} for each index. */
  String kind() {
    return parent == null ? "" : parent.kind() + list + "/*";
  }
}
