package io.github.inventorystreams.bench;

import io.github.inventorystreams.json.OutputReader;
import io.github.inventorystreams.log.CommittedConsumer;
import io.github.inventorystreams.log.TopicReader;
import io.github.inventorystreams.play.Cluster;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;

/** Notes when the warning of each probe comes, as a reader of committed records gets it. */
public final class WarningWatch implements AutoCloseable {
  /** Of a probe whose warning has not come. */
  static final long MISSING = 0;

  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;
  private final TopicReader topic;
  private final OutputReader reader = new OutputReader();
  private final AtomicLongArray arrivedNanos;
  private final AtomicInteger arrived = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Thread thread = new Thread(this::watch, "warning-watch");

  /**
   * Watches from now on.
   *
   * @param probes how many there will be
   */
  public WarningWatch(Cluster cluster, int probes) {
    this.arrivedNanos = new AtomicLongArray(probes);
    this.consumer = CommittedConsumer.open(cluster.clientProperties());
    this.topic = TopicReader.fromNow(consumer, List.of(cluster.topics().lowStockWarnings()));
    thread.setUncaughtExceptionHandler((any, thrown) -> failure.compareAndSet(null, thrown));
    thread.start();
  }

  /**
   * The probes whose warnings have come.
   *
   * @throws BenchException if warnings can't be read
   */
  public int arrived() {
    Throwable failed = failure.get();
    if (failed != null) {
      throw new BenchException("The warnings can't be read: " + failed.getMessage(), failed);
    }
    return arrived.get();
  }

  /** When the warning of a probe came, by {@link System#nanoTime}, or {@link #MISSING}. */
  long arrivedNanos(int probe) {
    return arrivedNanos.get(probe);
  }

  private void watch() {
    try {
      while (true) {
        var records = topic.poll(POLL);
        long nowNanos = System.nanoTime();
        for (ConsumerRecord<byte[], byte[]> each : records) {
          int probe = LastUnitSales.numberOf(reader.warning(each.value()).causedBy());
          // At least once, a warning may come a second time.
          if (probe >= 0 && arrivedNanos.compareAndSet(probe, MISSING, nowNanos)) {
            arrived.incrementAndGet();
          }
        }
      }
    } catch (WakeupException e) {
      // That is how it is asked to end.
    } finally {
      consumer.close();
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
