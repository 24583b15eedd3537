package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.EndOffsets;
import io.github.inventorystreams.log.TopicReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

/** Reads a topic once, from its beginning to what is its end at the start. */
public record TopicLog(Settings settings, String bootstrapServers, String topic) {
  private static final int ANSWER_WITHIN_MILLIS = 10_000;

  /**
   * Hands on each committed record, in the order of its partition.
   *
   * @return the ends up to which it has read
   */
  public EndOffsets read(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Map<String, Object> properties = new HashMap<>(ClientProperties.of(settings, bootstrapServers));
    properties.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
    try (var consumer = CommittedConsumer.open(properties)) {
      TopicReader log = TopicReader.fromBeginning(consumer, List.of(topic));
      EndOffsets ends = log.endOffsets();
      log.readTo(
          ends,
          each -> {
            if (ends.include(each)) {
              reader.accept(each);
            }
          });
      return ends;
    } catch (KafkaException e) {
      throw CommandException.failed(
          "The topic %s at %s can't be read: %s%s"
              .formatted(topic, bootstrapServers, e.getMessage(), RightHint.of(e, "Read")),
          e);
    }
  }
}
