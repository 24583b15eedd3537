package io.github.inventorystreams.faults;

import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.TopicReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The longest time in which no warning came out of a partition, though events flowed: as somebody
 * sees it who waits for them.
 */
final class WarningGaps implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);

  private final Consumer<byte[], byte[]> consumer;
  private final TopicReader warnings;
  private final Thread reader;
  private final Map<Integer, Long> lastNanos = new HashMap<>();
  private volatile long longestNanos;
  private volatile boolean ended;

  WarningGaps(String bootstrapServers, String topic) {
    consumer = CommittedConsumer.open(Map.of("bootstrap.servers", bootstrapServers));
    warnings = TopicReader.fromNow(consumer, List.of(topic));
    reader = new Thread(this::read, "warning-gaps");
    reader.start();
  }

  private void read() {
    while (!ended) {
      for (ConsumerRecord<byte[], byte[]> each : warnings.poll(POLL)) {
        long nowNanos = System.nanoTime();
        Long before = lastNanos.put(each.partition(), nowNanos);
        if (before != null) {
          longestNanos = Math.max(longestNanos, nowNanos - before);
        }
      }
    }
  }

  long longestMillis() {
    return Duration.ofNanos(longestNanos).toMillis();
  }

  /** Events flow no more, so what comes from now on says nothing. */
  @Override
  public void close() {
    ended = true;
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    consumer.close();
  }
}
