package io.github.inventorystreams.notify.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import io.github.inventorystreams.topology.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes what notifications go by. */
public record WarningTopics(String brokers, Topics topics) {

  /** Makes the topics, each with two partitions. */
  static WarningTopics create(String brokers, String prefix) throws Exception {
    Topics topics = Topics.withPrefix(prefix);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin
          .createTopics(
              Stream.of(
                      topics.lowStockWarnings(),
                      topics.purchaseOrders(),
                      topics.orderDeliveries(),
                      topics.acknowledgements(),
                      topics.skuSettings())
                  .map(name -> new NewTopic(name, 2, (short) 1))
                  .map(topic -> topic.configs(Map.of("retention.ms", "-1")))
                  .toList())
          .all()
          .get();
    }
    return new WarningTopics(brokers, topics);
  }

  /** Publishes steps of warnings as of a moment. */
  public void publish(long atMillis, LowStockWarning... warnings) throws Exception {
    for (LowStockWarning warning : List.of(warnings)) {
      send(
          topics.lowStockWarnings(),
          atMillis,
          warning.book().toString(),
          new String(new JsonWriter().write(warning), UTF_8));
    }
  }

  /** Publishes how a document for a supplier stands as of a moment. */
  void publish(long atMillis, Delivery delivery) throws Exception {
    send(
        topics.orderDeliveries(),
        atMillis,
        delivery.key().toString(),
        new String(DeliveryJson.write(delivery), UTF_8));
  }

  /** Says that somebody looks after a warning. */
  public void acknowledge(long atMillis, String warningId) throws Exception {
    send(topics.acknowledgements(), atMillis, warningId, "{\"at\":\"2025-11-24T12:01:00Z\"}");
  }

  void settings(String key, String json) throws Exception {
    send(topics.skuSettings(), 0, key, json);
  }

  private void send(String topic, long atMillis, String key, String value) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topic, null, atMillis, key.getBytes(UTF_8), value.getBytes(UTF_8)))
          .get();
    }
  }
}
