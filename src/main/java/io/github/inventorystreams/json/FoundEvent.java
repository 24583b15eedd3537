package io.github.inventorystreams.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event that a mapping has found in a record; its values are not checked yet.
 *
 * @param lines {@code null} = it has none, and is one movement by itself
 */
record FoundEvent(EventPosition position, EventFields fields, @Nullable List<Line> lines) {

  /**
   * A line that is not passed over.
   *
   * @param number its place among all lines of the event, from 1
   * @param nested where it lies, if it is in a list within a list; else {@code null}
   */
  record Line(int number, @Nullable MappedElement nested, EventFields fields) {

    /** A refusal of the line, with its place for a person. */
    InvalidRecordException refused(InvalidRecordException refused) {
      return nested == null
          ? refused.inLine(number)
          : refused.within("line %d, at %s".formatted(number, nested.place()));
    }
  }
}
