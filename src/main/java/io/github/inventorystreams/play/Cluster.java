package io.github.inventorystreams.play;

import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.topology.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The cluster that a world is played to.
 *
 * @param clientProperties what every client needs, at least {@code bootstrap.servers}
 */
public record Cluster(Map<String, Object> clientProperties, Topics topics) {

  public Cluster {
    clientProperties = Map.copyOf(clientProperties);
  }

  /** All topics that the processor reads from others. */
  List<String> inputTopics() {
    List<String> inputs = new ArrayList<>(topics.stockEvents());
    inputs.add(topics.skuSettings());
    inputs.add(topics.locationSettings());
    inputs.add(topics.supplierSettings());
    inputs.add(topics.supplierEvents());
    return inputs;
  }

  Producer<byte[], byte[]> producer() {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 10);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  Consumer<byte[], byte[]> consumer() {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
    return CommittedConsumer.open(properties);
  }
}
