package io.github.inventorystreams.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.json.JsonWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Publishes events in advance, keyed by the bare SKU, so that no publisher is measured. */
public final class EventFeed {
  private EventFeed() {}

  /**
   * Publishes all events and waits until the broker has them.
   *
   * @param progress is notified of how many are on their way
   * @throws BenchException if the broker does not take one
   */
  public static void publish(
      EventSource events, String bootstrapServers, String topic, LongConsumer progress) {
    JsonWriter json = new JsonWriter();
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    long[] sent = {0};
    try (Producer<byte[], byte[]> producer = producer(bootstrapServers)) {
      events.forEach(
          event -> {
            byte[] key = event.header().book().sku().getBytes(UTF_8);
            var unused =
                producer.send(
                    new ProducerRecord<>(topic, key, json.write(event)),
                    (metadata, exception) -> failure.compareAndSet(null, exception));
            progress.accept(++sent[0]);
          });
    }
    Exception failed = failure.get();
    if (failed != null) {
      throw new BenchException("The broker did not take an event: " + failed.getMessage(), failed);
    }
  }

  private static Producer<byte[], byte[]> producer(String bootstrapServers) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.LINGER_MS_CONFIG,
            10,
            ProducerConfig.BATCH_SIZE_CONFIG,
            128 * 1024),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
