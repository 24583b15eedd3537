package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.broker.EmbeddedBroker;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.json.Ticks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Malformed records on every input topic of a real broker, in the midst of good ones. */
class BadInputTest {
  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
  private static final List<String> SETTINGS =
      List.of("sku-settings", "location-settings", "supplier-settings");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path directory;
  private EmbeddedBroker broker;
  private ProcessorOnTopics processor;
  private KafkaProducer<byte[], byte[]> producer;

  @BeforeEach
  void start() {
    broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
    processor = new ProcessorOnTopics(broker.bootstrapServers(), "bad", 1, directory);
    producer =
        new KafkaProducer<>(
            processor.cluster().clientProperties(),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    producer.close();
    processor.close();
    broker.close();
  }

  @Test
  void isKeptAsItWasAndItsNeighboursAreProcessed() {
    Map<String, ProducerRecord<byte[], byte[]>> bad = new LinkedHashMap<>();
    Map<String, RecordMetadata> places = new LinkedHashMap<>();
    List.of(
            "stock-events",
            "sku-settings",
            "location-settings",
            "supplier-settings",
            "supplier-events")
        .forEach(topic -> bad.put(topic, bad(topic)));

    bad.forEach((topic, broken) -> places.put(topic, send(broken)));
    send("sku-settings", "A", "{'sku':'A','supplierId':'S1','policy':'ORDER_UP_TO'}");
    send("location-settings", "main", "{'location':'main','zone':'Europe/Berlin'}");
    send(
        "supplier-settings",
        "S1",
        "{'supplierId':'S1','capacityPerReview':5,'leadTimeDays':3,'reviewDays':['FRI'],'cutOff':'18:00'}");
    tick("2025-01-05T00:00:00Z");
    send(
        "stock-events",
        "A",
        event("opening", "COUNT", -1, "'countedQuantity':20,'countedAt':'%s'"));
    for (int day = 0; day < 4; day++) {
      send("stock-events", "A", event("sale-" + day, "SALE", day, "'quantity':3"));
    }
    send("stock-events", "A", event("sale-3", "SALE", 3, "'quantity':3"));
    tick("2025-01-10T18:00:00Z");

    JsonNode order = await().atMost(PATIENCE).until(() -> order(1), found -> found != null);
    assertThat(order.get("lines").get(0).get("quantity").asLong()).isEqualTo(5);
    assertThat(processor.published().latest("stock-levels").get("A@main").get("onHand").asLong())
        .isEqualTo(8);

    send(
        "supplier-events",
        "S1",
        "{'eventId':'answer','type':'CONFIRMATION','poNumber':'%s','supplierId':'S1','status':'REJECTED','complete':true,'confirmedAt':'2025-01-10T19:00:00Z','lines':[]}"
            .formatted(order.get("poNumber").asText()));
    await().atMost(PATIENCE).until(() -> order(2), found -> found != null);

    assertThat(processor.accounting())
        .isEqualTo(new Accounting(7, 7, 5, 1, Map.of(DeadLetterReason.MALFORMED, 1L)));
    List<ConsumerRecord<byte[], byte[]>> letters = processor.published().records("dead-letters");
    assertThat(letters).hasSize(bad.size());
    bad.forEach((topic, sent) -> assertKept(letters, sent, places.get(topic)));
  }

  private static void assertKept(
      List<ConsumerRecord<byte[], byte[]>> letters,
      ProducerRecord<byte[], byte[]> sent,
      RecordMetadata place) {
    ConsumerRecord<byte[], byte[]> letter =
        letters.stream()
            .filter(any -> header(any, "dlq.topic").equals(sent.topic()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no dead letter of " + sent.topic()));
    assertThat(letter.key()).isEqualTo(sent.key());
    assertThat(letter.value()).isEqualTo(sent.value());
    Map<String, String> headers = new LinkedHashMap<>();
    letter.headers().forEach(header -> headers.put(header.key(), Published.text(header.value())));
    assertThat(headers.remove("dlq.detail")).isNotBlank();
    assertThat(headers)
        .containsExactly(
            entry("till", "7 of " + sent.topic()),
            entry("dlq.reason", "MALFORMED"),
            entry("dlq.topic", sent.topic()),
            entry("dlq.partition", Integer.toString(place.partition())),
            entry("dlq.offset", Long.toString(place.offset())),
            entry("dlq.timestamp", Long.toString(place.timestamp())));
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null ? "" : Published.text(header.value());
  }

  private @Nullable JsonNode order(int revision) {
    return processor.published().values("purchase-orders").stream()
        .filter(order -> order.get("revision").asInt() == revision)
        .findFirst()
        .orElse(null);
  }

  /** Bytes that are neither JSON nor UTF-8, under a key that is no text either. */
  private ProducerRecord<byte[], byte[]> bad(String topic) {
    byte[] key = {(byte) 0xFE, 0, 'k'};
    byte[] value = ("{\"sku\":\"A\",\u0000" + topic + "\u00FF\r\n").getBytes(UTF_8);
    value[value.length - 3] = (byte) 0xFF;
    ProducerRecord<byte[], byte[]> broken = new ProducerRecord<>(name(topic), 0, key, value);
    broken.headers().add("till", ("7 of " + name(topic)).getBytes(UTF_8));
    return broken;
  }

  private static String event(String id, String type, int day, String rest) {
    String at = MONDAY.plusDays(day) + "T10:15:30.000Z";
    return "{'eventId':'%s','source':'shop','type':'%s','sku':'A','location':'main','occurredAt':'%s',%s}"
        .formatted(id, type, at, rest.formatted(at));
  }

  private void tick(String at) {
    String value = "{'type':'TICK','at':'%s'}".formatted(at);
    send("stock-events", null, value);
    SETTINGS.forEach(topic -> send(topic, Ticks.KEY, value));
    send("supplier-events", Ticks.KEY, value);
  }

  private void send(String topic, @Nullable String key, String value) {
    send(
        new ProducerRecord<>(
            name(topic),
            0,
            key == null ? null : key.getBytes(UTF_8),
            value.replace('\'', '"').getBytes(UTF_8)));
  }

  private RecordMetadata send(ProducerRecord<byte[], byte[]> message) {
    try {
      return producer.send(message).get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String name(String topic) {
    return "bad." + topic;
  }
}
