package io.github.inventorystreams.json;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes stock events of fields, in whatever form their publisher had them.
 *
 * @param defaultLocation the location of events that name none; {@code null} = they are refused
 */
record EventMaker(@Nullable String defaultLocation) {

  static EventType type(Fields fields) throws InvalidRecordException {
    String type = fields.text("type");
    EventType known = EventType.named(type);
    if (known == null) {
      throw InvalidRecordException.because(
          DeadLetterReason.UNKNOWN_TYPE, "type is not known: " + OneLine.quoted(type));
    }
    return known;
  }

  StockEvent make(EventType type, Fields fields, EventId id, RecordTimes times)
      throws InvalidRecordException {
    String sku = fields.text("sku");
    Identifiers.checkSku(sku);
    String location = fields.has("location") ? fields.text("location") : defaultLocation;
    if (location == null) {
      throw Fields.missing("location");
    }
    EventHeader header = new EventHeader(new BookKey(sku, location), id, times.occurredAt(fields));
    return type.make(header, fields, times.latestMillis());
  }
}
