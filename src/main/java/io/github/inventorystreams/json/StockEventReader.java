package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topic of stock events: plain JSON or CloudEvents in either mode. An event with several
 * lines gives one event per line, or none if one of them is bad.
 */
public final class StockEventReader {
  private final InputRules rules;
  private final EventMaker maker;
  private final long futureLimitMillis;

  /**
   * Creates a reader of events in this product's own form, each with its id.
   *
   * @param defaultLocation the location of events that name none; {@code null} = they are refused
   * @param futureLimitMillis how far an event may lie after the wall clock
   */
  public StockEventReader(@Nullable String defaultLocation, long futureLimitMillis) {
    this(InputRules.OWN, defaultLocation, futureLimitMillis);
  }

  /**
   * Creates a reader, which may be shared between threads.
   *
   * @param rules for topics in other forms, and for events without an id
   * @param defaultLocation the location of events that name none; {@code null} = they are refused
   * @param futureLimitMillis how far an event may lie after the wall clock
   */
  public StockEventReader(
      InputRules rules, @Nullable String defaultLocation, long futureLimitMillis) {
    this.rules = rules;
    this.maker = new EventMaker(defaultLocation);
    this.futureLimitMillis = futureLimitMillis;
  }

  /**
   * The events of a record in this product's own form, a tick, or why it is neither.
   *
   * @param nowMillis the wall clock
   */
  public Decoded<List<StockEvent>> read(byte @Nullable [] value, Headers headers, long nowMillis) {
    try {
      return readOwn(value, null, CloudAttributes.of(headers), times(0, nowMillis));
    } catch (InvalidRecordException refused) {
      return refused.decoded();
    }
  }

  /**
   * The events of a record that has no timestamp, in the form of its topic.
   *
   * @param nowMillis the wall clock
   */
  public Decoded<List<StockEvent>> read(
      RecordOrigin origin, byte @Nullable [] value, Headers headers, long nowMillis) {
    return read(origin, value, headers, 0, nowMillis, null);
  }

  /**
   * The events of a record in the form of its topic, a tick, or why it is neither. No events at all
   * are those of a record that its mapping passes over.
   *
   * @param recordMillis the timestamp of the record; 0 = it has none
   * @param nowMillis the wall clock
   */
  public Decoded<List<StockEvent>> read(
      RecordOrigin origin,
      byte @Nullable [] value,
      Headers headers,
      long recordMillis,
      long nowMillis) {
    return read(origin, value, headers, recordMillis, nowMillis, null);
  }

  /**
   * The events of a record that has no timestamp, for a person.
   *
   * @param trace is notified of what becomes of a mapped record
   */
  public Decoded<List<StockEvent>> read(
      RecordOrigin origin,
      byte @Nullable [] value,
      Headers headers,
      long nowMillis,
      @Nullable MappingTrace trace) {
    return read(origin, value, headers, 0, nowMillis, trace);
  }

  private Decoded<List<StockEvent>> read(
      RecordOrigin origin,
      byte @Nullable [] value,
      Headers headers,
      long recordMillis,
      long nowMillis,
      @Nullable MappingTrace trace) {
    RecordTimes times = times(recordMillis, nowMillis);
    Unframing unframing = rules.unframing();
    try {
      if (unframing == null || value == null) {
        return read(origin, value, value, headers, times, trace);
      }
      Decoded<byte[]> unframed = unframing.unframe(origin.topic(), value, headers);
      return unframed instanceof Decoded.Invalid<byte[]> invalid
          ? new Decoded.Invalid<>(invalid.reason(), invalid.detail())
          : read(origin, value, ((Decoded.Valid<byte[]>) unframed).value(), headers, times, trace);
    } catch (InvalidRecordException refused) {
      return refused.decoded();
    }
  }

  /**
   * @param value as it was published, which is what an identity is made of
   */
  private Decoded<List<StockEvent>> read(
      RecordOrigin origin,
      byte @Nullable [] value,
      byte @Nullable [] json,
      Headers headers,
      RecordTimes times,
      @Nullable MappingTrace trace)
      throws InvalidRecordException {
    CloudAttributes attributes = CloudAttributes.of(headers);
    Supplier<EventId> made = made(origin, value);
    EventMapping mapping = rules.mappingOf(origin.topic());
    return mapping == null
        ? readOwn(json, made, attributes, times)
        : new MappedReader(maker, made, attributes, times, trace)
            .read(mapping, opened(json, attributes));
  }

  private RecordTimes times(long recordMillis, long nowMillis) {
    return new RecordTimes(
        recordMillis,
        rules.recordTime(),
        futureLimitMillis > Long.MAX_VALUE - Math.max(0, nowMillis)
            ? Long.MAX_VALUE
            : nowMillis + futureLimitMillis);
  }

  private static byte @Nullable [] opened(byte @Nullable [] json, CloudAttributes attributes)
      throws InvalidRecordException {
    return json == null || !attributes.enveloped() ? json : CloudEnvelope.opened(json);
  }

  private Decoded<List<StockEvent>> readOwn(
      byte @Nullable [] value,
      @Nullable Supplier<EventId> made,
      CloudAttributes attributes,
      RecordTimes times)
      throws InvalidRecordException {
    EventFields document = fields(opened(value, attributes));
    return attributes.enveloped()
        ? decode(document.data(), made, CloudAttributes.ofEnvelope(document), times)
        : decode(document, made, attributes, times);
  }

  /** What stands in for an identity that is not there, or {@code null} if nothing may. */
  private @Nullable Supplier<EventId> made(RecordOrigin origin, byte @Nullable [] value) {
    return rules.missingIdentity() == MissingIdentity.REQUIRED || value == null
        ? null
        : () -> new EventId(origin.topic(), rules.missingIdentity().idOf(origin, value), 0);
  }

  private static EventFields fields(byte @Nullable [] value) throws InvalidRecordException {
    try (JsonParser parser = StrictJson.open(value)) {
      EventFields fields = EventFields.take(parser);
      StrictJson.expectEnd(parser);
      return fields;
    } catch (IOException e) {
      throw StrictJson.refused(e);
    }
  }

  private Decoded<List<StockEvent>> decode(
      EventFields event,
      @Nullable Supplier<EventId> made,
      CloudAttributes attributes,
      RecordTimes times)
      throws InvalidRecordException {
    event.standIn("type", attributes.type());
    event.standIn("occurredAt", attributes.time());
    if (event.text("type").equals(Ticks.TYPE)) {
      return new Decoded.Clock<>(event.instant("at", times.latestMillis()));
    }
    EventType known = EventMaker.type(event);
    EventId id = identity(event, made, attributes);
    List<EventFields> lines = event.objects("lines");
    return new Decoded.Valid<>(
        lines == null
            ? List.of(maker.make(known, event, id, times))
            : split(known, event, lines, id, times));
  }

  private static EventId identity(
      EventFields event, @Nullable Supplier<EventId> made, CloudAttributes attributes)
      throws InvalidRecordException {
    EventId ofHeaders = attributes.identity();
    if (ofHeaders != null) {
      return ofHeaders;
    }
    if (made == null || (event.has("source") && event.has("eventId"))) {
      return new EventId(event.text("source"), event.text("eventId"), 0);
    }
    EventId stand = made.get();
    return new EventId(
        event.has("source") ? event.text("source") : stand.source(),
        event.has("eventId") ? event.text("eventId") : stand.eventId(),
        0);
  }

  private List<StockEvent> split(
      EventType type, EventFields event, List<EventFields> lines, EventId id, RecordTimes times)
      throws InvalidRecordException {
    if (lines.isEmpty()) {
      throw InvalidRecordException.malformed("lines is empty");
    }
    List<StockEvent> events = new ArrayList<>(lines.size());
    for (EventFields line : lines) {
      int number = events.size() + 1;
      try {
        line.inherit(event);
        EventId lineId = new EventId(id.source(), id.eventId(), number);
        events.add(maker.make(type, line, lineId, times));
      } catch (InvalidRecordException refused) {
        throw refused.inLine(number);
      }
    }
    return events;
  }
}
