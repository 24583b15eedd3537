package io.github.inventorystreams.app.topics;

import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.log.FirstFailure;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends records of any topic to Kafka; the first one that is not taken ends the command. */
public final class RecordSender implements AutoCloseable {
  private final KafkaProducer<byte[], byte[]> producer;
  private final FirstFailure failure = new FirstFailure();

  public RecordSender(Settings settings, String bootstrapServers) {
    Map<String, Object> properties = new HashMap<>(ClientProperties.of(settings, bootstrapServers));
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicPlan.LARGEST_MESSAGE_BYTES);
    try {
      producer =
          new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    } catch (KafkaException e) {
      throw refused(e);
    }
  }

  public void send(ProducerRecord<byte[], byte[]> message) {
    check();
    try {
      var unused = producer.send(message, failure);
    } catch (KafkaException e) {
      throw refused(e);
    }
  }

  /**
   * Waits until Kafka has everything.
   *
   * @throws CommandException if it has not taken something
   */
  public void flush() {
    producer.flush();
    check();
  }

  private void check() {
    Exception failed = failure.get();
    if (failed != null) {
      throw refused(failed);
    }
  }

  private static CommandException refused(Exception e) {
    return CommandException.failed(
        "Kafka did not take a record: " + e.getMessage() + RightHint.of(e, "Write"), e);
  }

  @Override
  public void close() {
    producer.close();
  }
}
