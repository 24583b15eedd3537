package io.github.inventorystreams.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The topic to which a peer publishes the level of a SKU after each event, as JSON with {@code
 * onHand} and keyed by the SKU.
 */
public record PeerLevels(String bootstrapServers, String topic) {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration MAX_SILENCE = Duration.ofSeconds(20);

  /**
   * Creates the topic.
   *
   * @throws BenchException if the broker does not
   */
  public void create(int partitions) {
    BareTopics.create(bootstrapServers, List.of(topic), partitions);
  }

  /**
   * Looks whether a reader of what is committed finds what the events make.
   *
   * @throws BenchException if not
   */
  public void check(EventSource events) {
    read(events.count()).check(events);
  }

  private FoundLevels read(long awaited) {
    Map<String, byte[]> last = new HashMap<>();
    long count = 0;
    try (Consumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long movedNanos = System.nanoTime();
      boolean more = true;
      while (more) {
        long before = count;
        for (ConsumerRecord<String, byte[]> level : consumer.poll(POLL)) {
          last.put(level.key(), level.value());
          count++;
        }
        if (count > before) {
          movedNanos = System.nanoTime();
        } else {
          more = count < awaited && System.nanoTime() - movedNanos < MAX_SILENCE.toNanos();
        }
      }
    }
    return new FoundLevels(count, last);
  }

  private Consumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
