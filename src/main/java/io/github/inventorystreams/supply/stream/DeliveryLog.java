package io.github.inventorystreams.supply.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.EndOffsets;
import io.github.inventorystreams.log.RecordFields;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import io.github.inventorystreams.supply.delivery.DeliveryKey;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deliveries as they were published. */
final class DeliveryLog {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLog.class);
  private static final Duration POLL = Duration.ofMillis(50);

  private final String topicIds;
  private final Map<DeliveryKey, Delivery> latest = new LinkedHashMap<>();
  private ReadTo readTo = ReadTo.NOWHERE;

  private DeliveryLog(String topicIds) {
    this.topicIds = topicIds;
  }

  /**
   * Reads all that is there of partitions.
   *
   * @param properties of any consumer
   * @param topicIds of the topics whose places are asked for
   * @param isStopped whether it is to be broken off, so that a part of it is missing
   */
  static DeliveryLog read(
      Map<String, Object> properties,
      String topicIds,
      Collection<TopicPartition> partitions,
      BooleanSupplier isStopped) {
    Map<String, Object> reading = new HashMap<>(properties);
    reading.remove(ConsumerConfig.GROUP_ID_CONFIG);
    DeliveryLog log = new DeliveryLog(topicIds);
    try (Consumer<byte[], byte[]> consumer = CommittedConsumer.open(reading)) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      EndOffsets end = EndOffsets.now(consumer, partitions);
      while (!end.isReachedBy(consumer) && !isStopped.getAsBoolean()) {
        consumer.poll(POLL).forEach(log::add);
      }
    }
    return log;
  }

  /** How each one stood last. */
  Collection<Delivery> deliveries() {
    return latest.values();
  }

  ReadTo readTo() {
    return readTo;
  }

  private void add(ConsumerRecord<byte[], byte[]> message) {
    readTo = readTo.orFurther(ReadTo.in(message.headers(), topicIds));
    try {
      if (message.value() == null) {
        latest.remove(DeliveryKey.parse(new String(message.key(), UTF_8)));
        return;
      }
      Delivery delivery = DeliveryJson.read(message.value());
      latest.put(delivery.key(), delivery);
    } catch (IllegalArgumentException e) {
      RecordFields.of(message)
          .around(
              () ->
                  LOG.error(
                      "{}-{}@{} can't be read, so it is not known what has become of that order: {}",
                      message.topic(),
                      message.partition(),
                      message.offset(),
                      e.getMessage()));
    }
  }
}
