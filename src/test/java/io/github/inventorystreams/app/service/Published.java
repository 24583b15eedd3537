package io.github.inventorystreams.app.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics as anybody would: a plain consumer at {@code read_committed}, and a JSON tree. */
public final class Published {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrapServers;
  private final String prefix;

  Published(String bootstrapServers, String prefix) {
    this.bootstrapServers = bootstrapServers;
    this.prefix = prefix;
  }

  /** All that is committed by now, in the order of the log within each partition. */
  public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(prefix + topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
      while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
        consumer.poll(POLL).forEach(all::add);
      }
      return all;
    }
  }

  /** The values of a topic without its ticks. */
  List<JsonNode> values(String topic) {
    return records(topic).stream()
        .map(entry -> tree(entry.value()))
        .filter(value -> !value.path("type").asText().equals("TICK"))
        .toList();
  }

  /** The values by what identifies them; fails if one of them was published twice. */
  Map<String, JsonNode> once(String topic, Function<JsonNode, String> identity) {
    Map<String, JsonNode> values = new TreeMap<>();
    for (JsonNode value : values(topic)) {
      JsonNode before = values.put(identity.apply(value), value);
      assertThat(before).as("published twice: %s", value).isNull();
    }
    return values;
  }

  /** The last value of each key. */
  public Map<String, JsonNode> latest(String topic) {
    Map<String, JsonNode> values = new TreeMap<>();
    records(topic).forEach(entry -> values.put(text(entry.key()), tree(entry.value())));
    return values;
  }

  /** The result that must not depend on how fast or where anything runs. */
  Decisions decisions() {
    return new Decisions(
        once("purchase-orders", po -> po.get("poNumber").asText() + '/' + po.get("revision")),
        once("low-stock-warnings", w -> w.get("warningId").asText() + '/' + w.get("sequence")),
        latest("stock-levels"));
  }

  /**
   * The decisions, by what identifies them.
   *
   * @param levels the last of each book
   */
  record Decisions(
      Map<String, JsonNode> orders, Map<String, JsonNode> warnings, Map<String, JsonNode> levels) {}

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  static JsonNode tree(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + text(json), e);
    }
  }
}
