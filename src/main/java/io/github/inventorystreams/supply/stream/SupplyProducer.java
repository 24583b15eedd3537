package io.github.inventorystreams.supply.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.json.JsonWriter;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import io.github.inventorystreams.supply.delivery.DeliveryKey;
import io.github.inventorystreams.supply.delivery.Request;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Publishes what happens to orders on their way. Each method returns once Kafka has it all. */
final class SupplyProducer implements AutoCloseable {
  private static final int LARGEST_REQUEST = 16 << 20;
  private static final int MAX_WAIT_MILLIS = 10_000;
  private static final Duration TO_CLOSE = Duration.ofSeconds(5);

  private final Producer<byte[], byte[]> producer;
  private final Topics topics;
  private final JsonWriter json = new JsonWriter();
  private volatile String topicIds = "";
  private volatile ReadTo readTo = ReadTo.NOWHERE;

  SupplyProducer(Map<String, Object> clientProperties, Topics topics) {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    // People and suppliers' systems wait for an answer; what could not be published is tried again.
    properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_WAIT_MILLIS);
    properties.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, MAX_WAIT_MILLIS);
    properties.putIfAbsent(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        2 * Integer.parseInt(properties.get(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG).toString()));
    this.producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    this.topics = topics;
  }

  /** Of which topics deliveries say how far they were read. */
  void readsTopics(String ids) {
    topicIds = ids;
  }

  /** From now on deliveries say that so much was read. */
  void readTo(ReadTo now) {
    readTo = now;
  }

  /**
   * Publishes how documents stand.
   *
   * @param partition that of the order in its own topic, so that both have the same owner
   */
  void deliveries(int partition, Collection<Delivery> changed) {
    sent(
        changed.stream()
            .map(delivery -> delivery(partition, delivery.key(), DeliveryJson.write(delivery)))
            .toList());
  }

  /** Publishes that documents are forgotten. */
  void forget(int partition, Collection<DeliveryKey> gone) {
    sent(gone.stream().map(key -> delivery(partition, key, null)).toList());
  }

  private ProducerRecord<byte[], byte[]> delivery(
      int partition, DeliveryKey key, byte @Nullable [] value) {
    ProducerRecord<byte[], byte[]> delivery =
        new ProducerRecord<>(
            topics.orderDeliveries(), partition, key.toString().getBytes(UTF_8), value);
    readTo.addTo(delivery.headers(), topicIds);
    return delivery;
  }

  /** Publishes what a supplier has said. */
  void supplierEvents(Collection<SupplierEvent> events) {
    sent(
        events.stream()
            .map(
                event ->
                    new ProducerRecord<>(
                        topics.supplierEvents(),
                        event.supplierId().getBytes(UTF_8),
                        json.write(event)))
            .toList());
  }

  /** Publishes a request, which whoever is responsible for the order carries out. */
  void request(Request request) {
    sent(
        List.of(
            new ProducerRecord<>(
                topics.deliveryRequests(),
                request.supplierId().getBytes(UTF_8),
                DeliveryJson.write(request))));
  }

  /** Publishes a record as it is; returns its place. */
  RecordMetadata keep(ProducerRecord<byte[], byte[]> whole) {
    return sent(List.of(whole)).get(0);
  }

  private List<RecordMetadata> sent(List<ProducerRecord<byte[], byte[]>> records) {
    List<Future<RecordMetadata>> underWay = new ArrayList<>();
    records.forEach(each -> underWay.add(producer.send(each)));
    List<RecordMetadata> places = new ArrayList<>();
    try {
      for (Future<RecordMetadata> each : underWay) {
        places.add(each.get());
      }
      return places;
    } catch (ExecutionException e) {
      throw new KafkaException("it can't be published: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    producer.close(TO_CLOSE);
  }
}
