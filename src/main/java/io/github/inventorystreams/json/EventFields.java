package io.github.inventorystreams.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a stock event, of one of its lines or of the envelope around it, taken from the
 * parser in one pass; all others are skipped. Small and flat, because every event needs one.
 */
final class EventFields extends Fields {

  /** Stands for a value that no field of an event can have. */
  private static final Object OTHER = new Object();

  /** What a line has for itself; what else it does not say, its event says. */
  private static final String[] OF_A_LINE = {
    "sku", "quantity", "countedQuantity", "delta", "line", "eventId", "source"
  };

  private static final String[] SHARED = {
    "type",
    "location",
    "occurredAt",
    "orderId",
    "poNumber",
    "supplierId",
    "final",
    "condition",
    "reason",
    "countedAt",
    "countId",
    "expectedAt",
    "expiresAt",
    "correctsEventId",
    "correctsLine",
    "confirmsEventId",
    "confirmsLine",
    "day",
    "demandQuantity"
  };

  /** A line may repeat these, but not contradict its event. */
  private static final List<String> COMMON = List.of("type", "location", "occurredAt", "orderId");

  private static final String[] OF_A_TICK_OR_ENVELOPE = {"at", "id", "time", "data", "lines"};

  private static final Map<String, Integer> SLOTS = new HashMap<>();

  static {
    for (String[] names : List.of(SHARED, OF_A_LINE, OF_A_TICK_OR_ENVELOPE)) {
      for (String name : names) {
        SLOTS.put(name, SLOTS.size());
      }
    }
  }

  /** What a mapping can find in a record. */
  static final Set<String> MAPPABLE =
      Stream.of(SHARED, OF_A_LINE).flatMap(Arrays::stream).collect(Collectors.toUnmodifiableSet());

  private final @Nullable Object[] values = new @Nullable Object[SLOTS.size()];

  /** Takes the object whose opening brace the parser stands on, to its closing brace. */
  static EventFields take(JsonParser parser) throws IOException {
    EventFields fields = new EventFields();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      Integer slot = SLOTS.get(name);
      JsonToken token = parser.nextToken();
      if (slot == null) {
        parser.skipChildren();
      } else {
        fields.values[slot] = valueOf(name, token, parser);
      }
    }
    return fields;
  }

  /** Takes what a mapping finds for an event or a line. */
  void find(Map<String, MappedValue> found, MappedElement element) throws InvalidRecordException {
    for (Map.Entry<String, MappedValue> value : found.entrySet()) {
      values[slot(value.getKey())] = value.getValue().in(element);
    }
  }

  private static @Nullable Object valueOf(String name, JsonToken token, JsonParser parser)
      throws IOException {
    return switch (token) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == NumberType.BIG_INTEGER
              ? parser.getBigIntegerValue()
              : (Object) parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> new SentNumber(parser.getText());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> nested(name, token, parser);
    };
  }

  private static Object nested(String name, JsonToken token, JsonParser parser) throws IOException {
    if (token == JsonToken.START_OBJECT && name.equals("data")) {
      return take(parser);
    }
    if (token == JsonToken.START_ARRAY && name.equals("lines")) {
      return objects(parser);
    }
    parser.skipChildren();
    return OTHER;
  }

  /** The objects of an array, or something else if not all of its elements are objects. */
  private static Object objects(JsonParser parser) throws IOException {
    List<EventFields> objects = new ArrayList<>();
    boolean allObjects = true;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        objects.add(take(parser));
      } else {
        parser.skipChildren();
        allObjects = false;
      }
    }
    return allObjects ? objects : OTHER;
  }

  @Override
  @Nullable Object value(String name) {
    Integer slot = SLOTS.get(name);
    return slot == null ? null : values[slot];
  }

  @Override
  @SuppressWarnings("unchecked") // only objects() makes lists
  @Nullable List<EventFields> objects(String name) throws InvalidRecordException {
    Object value = value(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof List)) {
      throw wrong(name, "a list of objects", value);
    }
    return (List<EventFields>) value;
  }

  /** The event inside an envelope. */
  EventFields data() throws InvalidRecordException {
    Object value = value("data");
    if (value == null) {
      throw missing("data");
    }
    if (!(value instanceof EventFields data)) {
      throw wrong("data", "an object", value);
    }
    return data;
  }

  /** Gives a line what it leaves to its event. */
  void inherit(EventFields event) throws InvalidRecordException {
    for (String name : COMMON) {
      Object own = value(name);
      Object common = event.value(name);
      if (own != null && common != null && !own.equals(common)) {
        throw InvalidRecordException.malformed(
            name + " of the line contradicts the " + name + " of the event");
      }
    }
    for (int slot = 0; slot < SHARED.length; slot++) {
      if (values[slot] == null) {
        values[slot] = event.values[slot];
      }
    }
  }

  /**
   * Gives a line of a mapped record what it has not found for itself, all but the id of the event.
   */
  void fillIn(EventFields event) {
    for (String name : MAPPABLE) {
      int slot = slot(name);
      if (!name.equals("eventId") && (values[slot] == null || values[slot].equals(""))) {
        values[slot] = event.values[slot] == null ? values[slot] : event.values[slot];
      }
    }
  }

  private static int slot(String name) {
    Integer slot = SLOTS.get(name);
    if (slot == null) {
      throw new IllegalArgumentException("no field of an event: " + name);
    }
    return slot;
  }

  /** Sets a field that its publisher has left to the CloudEvents attributes. */
  void standIn(String name, @Nullable String text) {
    Integer slot = SLOTS.get(name);
    if (slot != null && values[slot] == null) {
      values[slot] = text;
    }
  }
}
