package io.github.inventorystreams.app.service;

import io.javalin.http.ServiceUnavailableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A producer of what people have clicked; they get the answer that it is done once the broker has
 * it.
 */
final class ConfirmingProducer implements AutoCloseable {
  private static final long MAX_WAIT_SECONDS = 10;

  /** Nobody is told that something was done before the broker has it, so nothing is owed. */
  private static final Duration TO_CLOSE = Duration.ofSeconds(1);

  private final KafkaProducer<byte[], byte[]> producer;

  ConfirmingProducer(Map<String, Object> clientProperties) {
    producer =
        new KafkaProducer<>(clientProperties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Publishes and waits for the broker.
   *
   * @throws ServiceUnavailableResponse if it does not confirm
   */
  void send(ProducerRecord<byte[], byte[]> entry) {
    try {
      producer.send(entry).get(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new ServiceUnavailableResponse(
          "Kafka has not taken it (%s): %s".formatted(entry.topic(), cause.getMessage()));
    } catch (TimeoutException e) {
      throw new ServiceUnavailableResponse(
          "Kafka has not confirmed it within %d s: look whether it was done before you do it again."
              .formatted(MAX_WAIT_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceUnavailableResponse("The service is stopping.");
    }
  }

  @Override
  public void close() {
    producer.close(TO_CLOSE);
  }
}
