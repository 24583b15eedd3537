package io.github.inventorystreams.json;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The events of one record. No two of them may be taken for one another. */
final class RecordEvents {
  private final List<StockEvent> all = new ArrayList<>();
  private final Map<EventId, Known> known = new HashMap<>();

  private record Known(EventPosition position, StockEvent event) {}

  /**
   * Adds an event.
   *
   * @throws InvalidRecordException if it would be dropped as a duplicate of another one of the
   *     record, and is none
   */
  void add(EventPosition position, StockEvent event) throws InvalidRecordException {
    EventId id = event.header().id();
    Known before = known.putIfAbsent(id, new Known(position, event));
    if (before != null && (before.position.equals(position) || !before.event.equals(event))) {
      throw InvalidRecordException.malformed(
          "source %s and eventId %s are those of another %s of the record"
              .formatted(
                  OneLine.quoted(id.source()),
                  OneLine.quoted(id.eventId()),
                  before.position.equals(position) ? "line" : "event"));
    }
    all.add(event);
  }

  List<StockEvent> all() {
    return all;
  }
}
