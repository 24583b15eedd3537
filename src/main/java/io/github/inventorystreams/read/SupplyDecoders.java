package io.github.inventorystreams.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.json.DeadLetter;
import io.github.inventorystreams.json.DocumentHeaders;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.OneLine;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.document.DocumentKind;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The decoders of what goes to suppliers and of what comes from them. What a delivery is made of is
 * left out.
 */
record SupplyDecoders(Topics topics) {
  private static final JsonMapper MAPPER = JsonLimits.LARGE.mapper().build();
  private static final int MAX_ID_CHARS = 200;
  private static final int MAX_REASON_CHARS = 500;

  Consumer<ReadState> delivery(ConsumerRecord<byte[], byte[]> message) {
    if (message.value() == null) {
      String key = message.key() == null ? "" : new String(message.key(), UTF_8);
      return facts -> facts.deliveries().forget(key);
    }
    JsonNode json;
    try {
      json = MAPPER.readTree(message.value());
    } catch (IOException e) {
      throw new IllegalArgumentException("the value is not JSON", e);
    }
    DeliveryRow row =
        new DeliveryRow(
            text(json, "poNumber"),
            json.path("revision").asInt(),
            text(json, "channel").intern(),
            DocumentKind.valueOf(text(json, "kind")),
            text(json, "supplierId").intern(),
            DeliveryState.valueOf(text(json, "state")),
            json.path("attempts").asInt(),
            millis(json, "since"),
            millis(json, "changedAt"),
            json.path("documentHash").textValue(),
            json.path("messageId").textValue(),
            reason(json),
            json.path("by").textValue(),
            json.path("acknowledgedBy").textValue());
    return facts -> facts.deliveries().put(row);
  }

  /**
   * What was refused, if it is an answer to an order.
   *
   * @param row the dead letter as it is
   */
  @Nullable RefusedAnswer refused(
      DeadLetter letter, DeadLetterRow row, ConsumerRecord<byte[], byte[]> message) {
    boolean isDocument = row.topic().equals(topics.supplierDocuments());
    if (!isDocument && !row.topic().equals(topics.supplierEvents())) {
      return null;
    }
    String key = message.key() == null ? null : shown(new String(message.key(), UTF_8));
    return new RefusedAnswer(
        row.reason(),
        row.detail(),
        isDocument ? header(letter, DocumentHeaders.PO_NUMBER) : poNumber(message.value()),
        isDocument ? null : key,
        isDocument ? key : null,
        isDocument ? header(letter, DocumentHeaders.NAME) : null,
        isDocument ? header(letter, DocumentHeaders.FORM) : null,
        row.topic(),
        row.partition(),
        row.offset(),
        row.excerpt(),
        row.atMillis());
  }

  /** Of an event that was refused it is not known whether it is one. */
  private static @Nullable String poNumber(byte @Nullable [] value) {
    try {
      JsonNode json = value == null ? null : MAPPER.readTree(value);
      String number = json == null ? null : json.path("poNumber").textValue();
      return number == null ? null : shown(number);
    } catch (JsonProcessingException e) {
      return null;
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can't be read", e);
    }
  }

  private static @Nullable String header(DeadLetter letter, String name) {
    Header header = letter.original().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : shown(new String(header.value(), UTF_8));
  }

  private static String shown(String text) {
    return OneLine.of(text, MAX_ID_CHARS);
  }

  private static @Nullable String reason(JsonNode json) {
    String reason = json.path("reason").textValue();
    return reason == null ? null : OneLine.of(reason, MAX_REASON_CHARS);
  }

  private static String text(JsonNode json, String name) {
    String text = json.path(name).textValue();
    if (text == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return text;
  }

  private static long millis(JsonNode json, String name) {
    try {
      return Instant.parse(text(json, name)).toEpochMilli();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + " is no time", e);
    }
  }
}
