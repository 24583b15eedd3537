package io.github.inventorystreams.supply.delivery;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.TraceContext;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.supply.document.OrderDocument;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The values of the topics of deliveries and of requests. May be shared between threads. */
public final class DeliveryJson {
  private static final JsonMapper MAPPER =
      JsonLimits.LARGE
          .mapper()
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(LocalDate.class, new Days()))
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          // A price keeps the digits that it had.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final String ORDER = "order";
  private static final String DOCUMENT = "document";
  private static final String TROUBLED_SINCE = "troubledSince";

  private DeliveryJson() {}

  /** Writes a value. */
  public static byte[] write(Delivery delivery) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("poNumber", delivery.key().poNumber());
    json.put("revision", delivery.key().revision());
    json.put("channel", delivery.key().channel());
    json.put("kind", delivery.kind().name());
    json.put("supplierId", delivery.supplierId());
    json.put("location", delivery.location());
    json.put("state", delivery.state().name());
    json.put("controlNumber", delivery.controlNumber());
    json.put("attempts", delivery.attempts());
    json.put("since", time(delivery.sinceMillis()));
    json.put("changedAt", time(delivery.changedAtMillis()));
    Long troubledSince = delivery.troubledSinceMillis();
    optional(json, TROUBLED_SINCE, troubledSince == null ? null : time(troubledSince));
    optional(json, "documentHash", delivery.documentHash());
    optional(json, "messageId", delivery.messageId());
    optional(json, "reason", delivery.reason());
    Delivery.Asked asked = delivery.asked();
    if (asked != null) {
      json.put("by", asked.by()).put("requestId", asked.requestId());
      json.put("again", asked.again());
    }
    optional(json, "acknowledgedBy", delivery.acknowledgedBy());
    TraceContext trace = delivery.trace();
    if (trace != null) {
      trace.byName().forEach(json::put);
    }
    if (delivery.order() != null) {
      json.put(ORDER, Base64.getEncoder().encodeToString(delivery.order().packed()));
    }
    if (delivery.document() != null) {
      json.set(DOCUMENT, MAPPER.valueToTree(delivery.document()));
    }
    return bytes(json);
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException of one line, if it was not written here
   */
  public static Delivery read(byte[] value) {
    JsonNode json = tree(value);
    return new Delivery(
        new DeliveryKey(
            text(json, "poNumber"), json.path("revision").asInt(), text(json, "channel")),
        DocumentKind.valueOf(text(json, "kind")),
        text(json, "supplierId"),
        text(json, "location"),
        DeliveryState.valueOf(text(json, "state")),
        json.path("controlNumber").asLong(),
        json.path("attempts").asInt(),
        millis(json, "since"),
        millis(json, "changedAt"),
        json.has(TROUBLED_SINCE) ? millis(json, TROUBLED_SINCE) : null,
        json.path("documentHash").textValue(),
        json.path("messageId").textValue(),
        json.path("reason").textValue(),
        json.has("by") ? asked(json) : null,
        json.path("acknowledgedBy").textValue(),
        packed(json),
        document(json),
        json.has(TraceContext.PARENT)
            ? new TraceContext(
                text(json, TraceContext.PARENT), json.path(TraceContext.STATE).textValue())
            : null);
  }

  private static Delivery.Asked asked(JsonNode json) {
    return new Delivery.Asked(
        text(json, "requestId"), text(json, "by"), json.path("again").asBoolean());
  }

  /** Writes a value. */
  public static byte[] write(Request request) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("requestId", request.id());
    json.put("action", request.action().name());
    json.put("supplierId", request.supplierId());
    json.put("poNumber", request.poNumber());
    json.put("by", request.by());
    json.put("at", time(request.atMillis()));
    optional(json, "channel", request.channel());
    if (request.order() != null) {
      json.put(ORDER, Base64.getEncoder().encodeToString(request.order().packed()));
    }
    Request.Rejection rejection = request.rejection();
    if (rejection != null) {
      json.put("controlNumber", rejection.controlNumber()).put("reason", rejection.reason());
    }
    return bytes(json);
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException of one line, if it is none
   */
  public static Request readRequest(byte[] value) {
    JsonNode json = tree(value);
    Request.Action action = Request.Action.valueOf(text(json, "action"));
    PackedOrder order = packed(json);
    if (order == null && action.wantsOrder()) {
      throw new IllegalArgumentException("order is missing");
    }
    return new Request(
        text(json, "requestId"),
        action,
        text(json, "supplierId"),
        text(json, "poNumber"),
        text(json, "by"),
        millis(json, "at"),
        json.path("channel").textValue(),
        order,
        action == Request.Action.REJECT
            ? new Request.Rejection(json.path("controlNumber").asLong(), text(json, "reason"))
            : null);
  }

  private static @Nullable PackedOrder packed(JsonNode json) {
    String text = json.path(ORDER).textValue();
    return text == null ? null : PackedOrder.ofPacked(Base64.getDecoder().decode(text));
  }

  private static @Nullable OrderDocument document(JsonNode json) {
    if (!json.has(DOCUMENT)) {
      return null;
    }
    try {
      return MAPPER.treeToValue(json.get(DOCUMENT), OrderDocument.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("document is none: " + e.getOriginalMessage(), e);
    }
  }

  private static JsonNode tree(byte[] value) {
    try {
      JsonNode json = MAPPER.readTree(value);
      if (!json.isObject()) {
        throw new IllegalArgumentException("the value is not a JSON object");
      }
      return json;
    } catch (IOException e) {
      throw new IllegalArgumentException("the value is no JSON", e);
    }
  }

  private static byte[] bytes(ObjectNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can't be written", e);
    }
  }

  private static void optional(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }

  private static String text(JsonNode json, String name) {
    String text = json.path(name).textValue();
    if (text == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return text;
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static long millis(JsonNode json, String name) {
    return Instant.parse(text(json, name)).toEpochMilli();
  }

  /** A day as ISO 8601 has it. */
  private static final class Days extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Days() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String text, DeserializationContext context) {
      return LocalDate.parse(text);
    }
  }
}
