package io.github.inventorystreams.app.service;

import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.log.CommittedConsumer;
import io.javalin.http.ConflictResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads single records by their places, for people who wait for it. */
final class SingleRecords {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int POLLS = 20;

  private final Map<String, Object> properties;

  SingleRecords(Map<String, Object> clientProperties) {
    this.properties = new HashMap<>(clientProperties);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    properties.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) POLL.multipliedBy(POLLS).toMillis());
  }

  /**
   * The value of a record.
   *
   * @throws ConflictResponse if Kafka does not keep it any more
   * @throws ServiceUnavailableResponse if Kafka does not hand it out
   */
  byte[] value(RecordOrigin place) {
    TopicPartition partition = new TopicPartition(place.topic(), place.partition());
    try (Consumer<byte[], byte[]> consumer = CommittedConsumer.open(properties)) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, place.offset());
      for (int polls = 0; polls < POLLS; polls++) {
        for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
          if (message.offset() != place.offset() || message.value() == null) {
            throw new ConflictResponse(
                "Kafka does not keep this revision of the order any more (%s): tell the supplier yourself, then mark it as sent"
                    .formatted(place.topic()));
          }
          return message.value();
        }
      }
      throw new ServiceUnavailableResponse(
          "Kafka does not hand out the order (%s).".formatted(place.topic()));
    } catch (KafkaException e) {
      throw new ServiceUnavailableResponse(
          "Kafka does not hand out the order (%s): %s".formatted(place.topic(), e.getMessage()));
    }
  }
}
