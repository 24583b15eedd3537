package io.github.inventorystreams.app.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A publisher that sends every fifth event again, as one does that has missed an acknowledgement.
 */
final class Redelivery implements AutoCloseable {
  private static final int EVERY = 5;
  private static final Duration POLL = Duration.ofMillis(50);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<TopicPartition> partitions;
  private final String stockTopic;
  private int stockEventsSentAgain;

  Redelivery(Map<String, Object> clientProperties, String stockTopic, String supplierTopic) {
    this.stockTopic = stockTopic;
    consumer =
        new KafkaConsumer<>(
            clientProperties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    producer =
        new KafkaProducer<>(clientProperties, new ByteArraySerializer(), new ByteArraySerializer());
    partitions =
        Stream.of(stockTopic, supplierTopic)
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Sends a share of what was published since the last call again, its own copies left out. */
  void sendAgain() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(at -> consumer.position(at) < ends.get(at))) {
      for (ConsumerRecord<byte[], byte[]> entry : consumer.poll(POLL)) {
        JsonNode event = Published.tree(entry.value());
        if (isChosen(event)) {
          var unused =
              producer.send(
                  new ProducerRecord<>(
                      entry.topic(), entry.partition(), entry.key(), entry.value()));
          stockEventsSentAgain += entry.topic().equals(stockTopic) ? 1 : 0;
        }
      }
    }
    producer.flush();
    // What was just sent is the end of the log, since nothing else is published meanwhile.
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  int stockEventsSentAgain() {
    return stockEventsSentAgain;
  }

  private static boolean isChosen(JsonNode event) {
    JsonNode id = event.get("eventId");
    return id != null && Math.floorMod(id.asText().hashCode(), EVERY) == 0;
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
