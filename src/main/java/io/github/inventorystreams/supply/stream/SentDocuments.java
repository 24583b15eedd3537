package io.github.inventorystreams.supply.stream;

import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.RecordFields;
import io.github.inventorystreams.log.RetryingLoop;
import io.github.inventorystreams.log.TopicFollower;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryJson;
import io.github.inventorystreams.topology.Topics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents that were sent, by all processes, found by their control numbers: the receipts of
 * partners' programs name nothing else. The last ones alone are known. Thread-safe.
 */
final class SentDocuments implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SentDocuments.class);
  private static final int MAX_KNOWN = 100_000;
  private static final Duration TO_LOAD = Duration.ofMinutes(5);

  /** A document is published before it goes, and may still be on its way to this process. */
  private static final Duration TO_ARRIVE = Duration.ofSeconds(5);

  /** By which a document is known on its channel. */
  private record OnChannel(String channel, long controlNumber) {}

  private final Map<OnChannel, Delivery> sent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OnChannel, Delivery> eldest) {
          return size() > MAX_KNOWN;
        }
      };

  private final TopicFollower follower;
  private boolean isLoaded;

  SentDocuments(Map<String, Object> clientProperties, Topics topics) {
    this.follower =
        new TopicFollower(
            "supply-sent",
            () -> CommittedConsumer.open(clientProperties),
            List.of(topics.orderDeliveries()),
            RetryingLoop.BEFORE_NEXT_TRY,
            this::read);
  }

  void start() {
    follower.start();
  }

  /**
   * The document with a number on a channel, as it stood when it was published last; {@code null}
   * if there is none.
   *
   * @throws IllegalStateException if it is not known yet what was sent
   */
  synchronized @Nullable Delivery find(String channel, long controlNumber)
      throws InterruptedException {
    awaitLoaded();
    OnChannel number = new OnChannel(channel, controlNumber);
    long endNanos = System.nanoTime() + TO_ARRIVE.toNanos();
    for (long left = TO_ARRIVE.toMillis();
        !sent.containsKey(number) && left > 0;
        left = Duration.ofNanos(endNanos - System.nanoTime()).toMillis()) {
      wait(left);
    }
    return sent.get(number);
  }

  private void awaitLoaded() throws InterruptedException {
    long endNanos = System.nanoTime() + TO_LOAD.toNanos();
    for (long left = TO_LOAD.toMillis();
        !isLoaded && left > 0;
        left = Duration.ofNanos(endNanos - System.nanoTime()).toMillis()) {
      wait(left);
    }
    if (!isLoaded) {
      throw new IllegalStateException("it can't be read from Kafka which documents were sent");
    }
  }

  private synchronized void read(ConsumerRecords<byte[], byte[]> records, DoubleSupplier progress) {
    records.forEach(this::read);
    isLoaded |= progress.getAsDouble() == 1;
    notifyAll();
  }

  private void read(ConsumerRecord<byte[], byte[]> message) {
    if (message.value() == null) {
      return;
    }
    try {
      Delivery delivery = DeliveryJson.read(message.value());
      if (delivery.controlNumber() > 0) {
        sent.put(
            new OnChannel(delivery.key().channel(), delivery.controlNumber()),
            delivery.withoutContent());
      }
    } catch (IllegalArgumentException e) {
      RecordFields.of(message)
          .around(
              () ->
                  LOG.warn(
                      "{}-{}@{} can't be read, and no receipt for it can: {}",
                      message.topic(),
                      message.partition(),
                      message.offset(),
                      e.getMessage()));
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
