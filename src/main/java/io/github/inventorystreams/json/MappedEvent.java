package io.github.inventorystreams.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that a rule makes of a record.
 *
 * @param when what the record must have for there to be the event
 * @param fields those of the event by name
 */
record MappedEvent(
    List<MappedCondition> when, Map<String, MappedValue> fields, @Nullable MappedLines lines) {

  FoundEvent read(MappedElement record, EventPosition position) throws InvalidRecordException {
    EventFields found = new EventFields();
    found.find(fields, record);
    return new FoundEvent(position, found, lines == null ? null : lines.of(record, position));
  }
}
