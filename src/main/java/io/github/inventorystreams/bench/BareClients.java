package io.github.inventorystreams.bench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The clients of one thread of the bare loop. */
record BareClients(BarePlace place, int number) {
  private static final int LINGER_OF_STREAMS_MILLIS = 100;
  private static final int SHORT_LINGER_MILLIS = 5;

  String group() {
    return place.output() + number;
  }

  Consumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            place.bootstrapServers(),
            ConsumerConfig.GROUP_ID_CONFIG,
            group(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            IsolationLevel.READ_COMMITTED.name().toLowerCase(Locale.ROOT),
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1000,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** With the waits of a stream processor of the same guarantee. */
  Producer<byte[], byte[]> producer() {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, place.bootstrapServers());
    if (place.exactlyOnce()) {
      properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group());
    }
    properties.put(
        ProducerConfig.LINGER_MS_CONFIG,
        place.exactlyOnce() ? LINGER_OF_STREAMS_MILLIS : SHORT_LINGER_MILLIS);
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
