package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic once, from its beginning to what is its end at the start. */
public final class TopicLog {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int ANSWER_WITHIN_MILLIS = 10_000;

  private final Settings settings;
  private final String bootstrapServers;
  private final String topic;

  public TopicLog(Settings settings, String bootstrapServers, String topic) {
    this.settings = settings;
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
  }

  /** Hands on each committed record, in the order of its partition. */
  public void read(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Map<String, Object> properties = new HashMap<>(ClientProperties.of(settings, bootstrapServers));
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
          if (each.offset() < ends.getOrDefault(new TopicPartition(topic, each.partition()), 0L)) {
            reader.accept(each);
          }
        }
      }
    } catch (KafkaException e) {
      throw CommandException.failed(
          "The topic %s at %s can't be read: %s".formatted(topic, bootstrapServers, e.getMessage()),
          e);
    }
  }
}
