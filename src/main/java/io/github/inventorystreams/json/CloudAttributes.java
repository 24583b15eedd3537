package io.github.inventorystreams.json;

import io.github.inventorystreams.event.EventId;
import java.util.Locale;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The CloudEvents 1.0 attributes of an event, in the Kafka headers of the binary mode or in the
 * envelope of the structured mode.
 *
 * @param enveloped whether the value is an envelope with the event in {@code data}
 * @param id together with {@code source} the event's identity, instead of the body's
 * @param type stands in for a type that the body leaves out; {@code time} likewise
 */
record CloudAttributes(
    boolean enveloped,
    @Nullable String source,
    @Nullable String id,
    @Nullable String type,
    @Nullable String time) {

  private static final CloudAttributes NONE = new CloudAttributes(false, null, null, null, null);
  private static final String ENVELOPE_TYPE = "application/cloudevents+json";
  private static final String BATCH_TYPE = "application/cloudevents-batch";
  private static final String OTHER_ENVELOPE_TYPE = "application/cloudevents";

  static CloudAttributes of(Headers headers) throws InvalidRecordException {
    boolean enveloped = false;
    String source = null;
    String id = null;
    String type = null;
    String time = null;
    for (Header header : headers) {
      switch (header.key()) {
        case "ce_source" -> source = text(header);
        case "ce_id" -> id = text(header);
        case "ce_type" -> type = text(header);
        case "ce_time" -> time = text(header);
        default -> enveloped |= announcesEnvelope(header);
      }
    }
    return enveloped || source != null || id != null || type != null || time != null
        ? new CloudAttributes(enveloped, source, id, type, time)
        : NONE;
  }

  /** The event's identity, or {@code null} if they say none. */
  @Nullable EventId identity() {
    return source == null || id == null ? null : new EventId(source, id, 0);
  }

  static CloudAttributes ofEnvelope(Fields envelope) throws InvalidRecordException {
    return new CloudAttributes(
        true,
        envelope.text("source"),
        envelope.text("id"),
        envelope.optionalText("type"),
        envelope.optionalText("time"));
  }

  private static @Nullable String text(Header header) throws InvalidRecordException {
    byte[] value = header.value();
    if (value == null || value.length == 0) {
      return null;
    }
    return Utf8.decode(value, "the header " + header.key());
  }

  private static boolean announcesEnvelope(Header header) throws InvalidRecordException {
    if (!header.key().equalsIgnoreCase("content-type")) {
      return false;
    }
    String text = text(header);
    String type = text == null ? "" : text.toLowerCase(Locale.ROOT);
    if (type.startsWith(BATCH_TYPE)) {
      throw InvalidRecordException.malformed(
          "the content-type is that of a batch of CloudEvents, which records of Kafka can't be: publish each event by itself");
    }
    if (type.startsWith(OTHER_ENVELOPE_TYPE) && !type.startsWith(ENVELOPE_TYPE)) {
      throw InvalidRecordException.malformed(
          "the content-type %s is not read: use the JSON format of CloudEvents or the binary mode"
              .formatted(OneLine.quoted(type)));
    }
    return type.startsWith(ENVELOPE_TYPE);
  }
}
