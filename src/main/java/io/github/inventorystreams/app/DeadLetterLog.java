package io.github.inventorystreams.app;

import io.github.inventorystreams.json.DeadLetter;
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

/** Reads the topic of dead letters once, from its beginning to what is its end at the start. */
final class DeadLetterLog {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int ANSWER_WITHIN_MILLIS = 10_000;

  private final Settings settings;
  private final String bootstrapServers;

  DeadLetterLog(Settings settings, String bootstrapServers) {
    this.settings = settings;
    this.bootstrapServers = bootstrapServers;
  }

  /** One dead letter with the record that bears it. */
  record Entry(DeadLetter letter, ConsumerRecord<byte[], byte[]> bearer) {

    /** Its place in the topic of dead letters, {@code partition:offset}. */
    String at() {
      return bearer.partition() + ":" + bearer.offset();
    }
  }

  /** Hands on each dead letter, in the order of its partition. */
  void read(Consumer<Entry> reader) {
    Map<String, Object> properties = new HashMap<>(ClientProperties.of(settings, bootstrapServers));
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
    String topic = settings.topics().deadLetters();
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
        for (ConsumerRecord<byte[], byte[]> bearer : consumer.poll(POLL)) {
          DeadLetter letter = DeadLetter.of(bearer.headers());
          if (letter != null
              && bearer.offset()
                  < ends.getOrDefault(new TopicPartition(topic, bearer.partition()), 0L)) {
            reader.accept(new Entry(letter, bearer));
          }
        }
      }
    } catch (KafkaException e) {
      throw CommandException.failed(
          "The dead letters at %s can't be read: %s".formatted(bootstrapServers, e.getMessage()),
          e);
    }
  }
}
