package io.github.inventorystreams.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.inventorystreams.event.ForecastAccuracy;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.json.DeadLetter;
import io.github.inventorystreams.json.Decoded;
import io.github.inventorystreams.json.JsonLimits;
import io.github.inventorystreams.json.MasterDataReader;
import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.json.SupplierSettingsReader;
import io.github.inventorystreams.json.SupplierSettingsUpdate;
import io.github.inventorystreams.json.Ticks;
import io.github.inventorystreams.topology.Topics;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The decoders of each topic's records into changes of the read model. Fields that it does not know
 * are skipped.
 */
final class TopicDecoders {
  private static final int EXCERPT_CHARS = 200;
  private static final JsonMapper MAPPER = JsonLimits.LARGE.mapper().build();

  private final Map<String, Function<ConsumerRecord<byte[], byte[]>, Consumer<ReadState>>>
      decoders = new HashMap<>();

  TopicDecoders(Topics topics, LatencyListener arrivals) {
    OutputReader reader = new OutputReader();
    SupplyDecoders supply = new SupplyDecoders(topics);
    String orders = topics.purchaseOrders();
    decoders.put(topics.stockLevels(), message -> level(reader, message));
    decoders.put(
        topics.lowStockWarnings(),
        message -> {
          var warning = reader.warning(message.value());
          arrivals.warning(warning);
          return facts -> facts.warning(warning);
        });
    decoders.put(
        topics.purchaseOrders(),
        message -> {
          var order = reader.purchaseOrder(message.value());
          arrivals.order(order);
          RecordOrigin place = new RecordOrigin(orders, message.partition(), message.offset());
          return facts -> facts.orders().add(order, place);
        });
    SupplierSettingsReader suppliers = new SupplierSettingsReader();
    decoders.put(topics.supplierSettings(), message -> supplier(suppliers, message));
    decoders.put(topics.demandForecasts(), TopicDecoders::forecast);
    decoders.put(topics.skuSettings(), TopicDecoders::terms);
    decoders.put(topics.deadLetters(), message -> refusal(supply, message));
    decoders.put(topics.orderDeliveries(), supply::delivery);
    decoders.put(topics.acknowledgements(), TopicDecoders::acknowledgement);
  }

  /** The topics that are read. */
  Set<String> topics() {
    return decoders.keySet();
  }

  /**
   * What a record changes.
   *
   * @throws IllegalArgumentException if it is not what its topic should have
   */
  Consumer<ReadState> decode(ConsumerRecord<byte[], byte[]> message) {
    Function<ConsumerRecord<byte[], byte[]>, Consumer<ReadState>> decoder =
        decoders.get(message.topic());
    if (decoder == null) {
      throw new IllegalArgumentException("a topic that nobody asked for");
    }
    return decoder.apply(message);
  }

  private static Consumer<ReadState> level(
      OutputReader reader, ConsumerRecord<byte[], byte[]> message) {
    if (message.value() == null) {
      String key = key(message);
      return facts -> facts.noLevel(key);
    }
    var level = reader.stockLevel(message.value());
    return facts -> facts.level(level);
  }

  private static Consumer<ReadState> supplier(
      SupplierSettingsReader reader, ConsumerRecord<byte[], byte[]> message) {
    return reader.read(message.key(), message.value())
            instanceof Decoded.Valid<SupplierSettingsUpdate> valid
        ? facts -> facts.supplier(valid.value())
        // A tick, or what the supplier stage refuses.
        : facts -> {};
  }

  private static Consumer<ReadState> forecast(ConsumerRecord<byte[], byte[]> message) {
    String key = key(message);
    if (message.value() == null) {
      return facts -> facts.forecast(key, null);
    }
    JsonNode json = object(message.value());
    ForecastFigures forecast =
        new ForecastFigures(
            json.path("method").asText("").intern(),
            millis(json.path("asOf")),
            number(json, "protectionDays"),
            number(json, "perDay"),
            number(json, "mean"),
            number(json, "q10"),
            number(json, "q50"),
            number(json, "q90"),
            number(json, "q95"),
            number(json, "q99"),
            accuracy(json.path("accuracy")),
            json.path("inStockShare").isNumber() ? number(json, "inStockShare") : null);
    if (!json.has("supplierId")) {
      // A forecast of an earlier version does not name it.
      return facts -> facts.forecast(key, forecast);
    }
    String supplierId = json.path("supplierId").asText(null);
    return facts -> {
      facts.forecast(key, forecast);
      facts.supplier(key, supplierId == null ? null : supplierId.intern());
    };
  }

  private static @Nullable ForecastAccuracy accuracy(JsonNode json) {
    int origins = json.path("origins").asInt();
    return origins == 0
        ? null
        : new ForecastAccuracy(
            origins,
            json.path("demand").asDouble(),
            json.path("wape").asDouble(),
            json.path("seasonalNaiveWape").asDouble(),
            json.path("mean28Wape").asDouble(),
            json.path("bias").asDouble(),
            json.path("coverage95").asDouble());
  }

  private static Consumer<ReadState> terms(ConsumerRecord<byte[], byte[]> message) {
    String key = key(message);
    if (key.equals(Ticks.KEY)) {
      return facts -> {};
    }
    if (message.value() == null) {
      return facts -> facts.books().setTerms(key, SkuTerms.NONE);
    }
    JsonNode json = object(message.value());
    String supplier = json.path("supplierId").asText(null);
    SkuTerms terms =
        new SkuTerms(
            supplier == null ? null : supplier.intern(),
            money(json.path("unitCost")),
            money(json.path("unitPrice")),
            json.path("lifecycle").asText().equals(Lifecycle.PHASE_OUT.name())
                ? Lifecycle.PHASE_OUT
                : json.path("lifecycle").isTextual() ? Lifecycle.ACTIVE : null,
            json.properties().stream().anyMatch(TopicDecoders::saysSomething));
    return facts -> facts.books().setTerms(key, terms);
  }

  /** More than whom the settings are for, and what documents call it. */
  private static boolean saysSomething(Map.Entry<String, JsonNode> field) {
    return !field.getValue().isNull()
        && !field.getKey().equals("sku")
        && !field.getKey().equals("location")
        && !MasterDataReader.SKU_FIELDS.contains(field.getKey());
  }

  private static Consumer<ReadState> refusal(
      SupplyDecoders supply, ConsumerRecord<byte[], byte[]> message) {
    DeadLetter letter = DeadLetter.of(message.headers());
    if (letter == null) {
      return facts -> {};
    }
    DeadLetterRow refusal =
        new DeadLetterRow(
            letter.reason(),
            letter.detail(),
            letter.origin().topic(),
            letter.origin().partition(),
            letter.origin().offset(),
            DeadLetter.readable(message.value(), EXCERPT_CHARS),
            message.timestamp());
    RefusedAnswer answer = supply.refused(letter, refusal, message);
    return facts -> {
      facts.refusals().add(refusal);
      if (answer != null) {
        facts.refusedAnswers().add(answer);
      }
    };
  }

  private static Consumer<ReadState> acknowledgement(ConsumerRecord<byte[], byte[]> message) {
    String id = key(message);
    if (message.value() == null) {
      return facts -> facts.acknowledgement(id, null);
    }
    JsonNode json = object(message.value());
    JsonNode until = json.path("until");
    Acknowledgement acknowledgement =
        new Acknowledgement(id, until.isTextual() ? millis(until) : null, millis(json.path("at")));
    return facts -> facts.acknowledgement(id, acknowledgement);
  }

  private static String key(ConsumerRecord<byte[], byte[]> message) {
    byte @Nullable [] key = message.key();
    if (key == null) {
      throw new IllegalArgumentException("the key is missing");
    }
    return new String(key, UTF_8);
  }

  private static JsonNode object(byte[] value) {
    try {
      JsonNode json = MAPPER.readTree(value);
      if (json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("the value is not JSON", e);
    }
    throw new IllegalArgumentException("the value is not a JSON object");
  }

  private static float number(JsonNode json, String name) {
    return (float) json.path(name).asDouble(0);
  }

  /** Money is text or a number. */
  private static double money(JsonNode json) {
    return json.asDouble(Double.NaN);
  }

  private static long millis(JsonNode json) {
    try {
      return OffsetDateTime.parse(json.asText()).toInstant().toEpochMilli();
    } catch (DateTimeException e) {
      return Instant.EPOCH.toEpochMilli();
    }
  }
}
