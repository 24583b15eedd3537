package io.github.inventorystreams.log;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A follower of topics: reads them from their beginning and goes on reading, in a thread of its
 * own. After an error of Kafka it goes on where it was, so that nothing is handed on twice.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration TO_FINISH = Duration.ofSeconds(5);

  private final String threadName;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final List<String> topics;
  private final Listener listener;
  private final RetryingLoop loop;
  private final Map<TopicPartition, Long> places = new HashMap<>();
  private volatile @Nullable Consumer<byte[], byte[]> current;
  private volatile @Nullable String trouble;

  /**
   * Prepares to follow.
   *
   * @param consumers opens a consumer for each try
   */
  public TopicFollower(
      String threadName,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Collection<String> topics,
      Duration beforeNextTry,
      Listener listener) {
    this.threadName = threadName;
    this.consumers = consumers;
    this.topics = List.copyOf(topics);
    this.listener = listener;
    this.loop = new RetryingLoop(threadName, this::follow, beforeNextTry, this::failed);
  }

  private void failed(RuntimeException e) {
    trouble =
        "The topics %s can't be read for %s, and are tried again: %s"
            .formatted(String.join(", ", topics), threadName, e.getMessage());
    LOG.error(trouble);
  }

  /** Why nothing is read at the moment, in one line; {@code null} as long as it is. */
  public @Nullable String trouble() {
    return trouble;
  }

  /** Starts to read; returns at once. */
  public void start() {
    loop.start();
  }

  @Override
  public void close() {
    loop.stop();
    Consumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    loop.join(TO_FINISH);
  }

  private void follow() {
    try (Consumer<byte[], byte[]> consumer = consumers.get()) {
      current = consumer;
      TopicReader reader = TopicReader.fromPlaces(consumer, topics, places);
      boolean again = !places.isEmpty();
      while (!loop.isStopped()) {
        ConsumerRecords<byte[], byte[]> polled = reader.poll(POLL);
        if (again) {
          LOG.info("The topics are read again for {}", threadName);
          again = false;
        }
        trouble = null;
        // Before the listener asks for the progress, which may fail when it has taken them.
        polled.forEach(this::handedOn);
        listener.read(polled, reader::progress);
      }
    } finally {
      current = null;
    }
  }

  private void handedOn(ConsumerRecord<byte[], byte[]> message) {
    places.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
  }

  /** What takes the records, in the thread of the follower. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Takes what has come, often nothing.
     *
     * @param progress how much of what was there at the start has been read, 0 to 1
     */
    void read(ConsumerRecords<byte[], byte[]> records, DoubleSupplier progress);
  }
}
