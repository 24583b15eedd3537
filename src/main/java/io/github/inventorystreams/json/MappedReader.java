package io.github.inventorystreams.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the events of one mapped record, all of them or none. */
final class MappedReader {
  private final EventMaker maker;
  private final RecordIdentity identity;
  private final CloudAttributes attributes;
  private final RecordTimes times;
  private final @Nullable MappingTrace trace;

  /**
   * @param made an identity for a record that has none; {@code null} = each event must have its own
   * @param attributes what its headers say
   * @param trace where it is noted what becomes of the record, if anybody asks
   */
  MappedReader(
      EventMaker maker,
      @Nullable Supplier<EventId> made,
      CloudAttributes attributes,
      RecordTimes times,
      @Nullable MappingTrace trace) {
    this.maker = maker;
    this.identity = new RecordIdentity(attributes.identity(), made);
    this.attributes = attributes;
    this.times = times;
    this.trace = trace;
  }

  Decoded<List<StockEvent>> read(EventMapping mapping, byte @Nullable [] value)
      throws InvalidRecordException {
    if (value == null && mapping.ignoresTombstones()) {
      if (trace != null) {
        trace.passedOver(EventPosition.ALONE, 0, "it is a tombstone");
      }
      return new Decoded.Valid<>(List.of());
    }
    JsonNode record = StrictJson.mapped(value);
    if (record.path("type").asText().equals(Ticks.TYPE)) {
      return new Decoded.Clock<>(new TreeFields(record).instant("at", times.latestMillis()));
    }
    JsonNode document = mapping.documentIn(record);
    if (trace != null) {
      trace.document(document);
    }
    RecordEvents events = new RecordEvents();
    for (FoundEvent found : mapping.read(document, new RecordReading(trace))) {
      try {
        add(found, events);
      } catch (InvalidRecordException refused) {
        throw refused.within(found.position().label());
      }
    }
    return new Decoded.Valid<>(events.all());
  }

  private void add(FoundEvent found, RecordEvents events) throws InvalidRecordException {
    EventPosition position = found.position();
    EventFields event = found.fields();
    event.standIn("type", attributes.type());
    event.standIn("occurredAt", attributes.time());
    if (found.lines() == null) {
      add(events, position, 0, event, identity.of(event, event, position, 0));
      return;
    }
    for (FoundEvent.Line line : found.lines()) {
      EventFields fields = line.fields();
      try {
        fields.fillIn(event);
        EventId id =
            fields.has("eventId")
                ? identity.ofLine(fields)
                : identity.of(fields, event, position, line.number());
        add(events, position, line.number(), fields, id);
      } catch (InvalidRecordException refused) {
        throw line.refused(refused);
      }
    }
  }

  private void add(
      RecordEvents events, EventPosition position, int line, EventFields fields, EventId id)
      throws InvalidRecordException {
    StockEvent event = maker.make(EventMaker.type(fields), fields, id, times);
    events.add(position, event);
    if (trace != null) {
      trace.made(position, line, event);
    }
  }
}
