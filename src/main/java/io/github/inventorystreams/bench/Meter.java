package io.github.inventorystreams.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Watches a counter in this process while it rises. */
public final class Meter {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(60);
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final LongSupplier counter;
  private final LongConsumer progress;

  /**
   * A meter of a counter.
   *
   * @param counter the events processed so far; it may throw to end the measurement
   * @param progress is notified of how the counter stands
   */
  public Meter(LongSupplier counter, LongConsumer progress) {
    this.counter = counter;
    this.progress = progress;
  }

  /**
   * Measures between the event after {@code warmUp} and the event {@code last}.
   *
   * @param warmUp so many events are processed without being measured; below {@code last}
   * @throws BenchException if the counter stands still
   */
  public Measurement measure(long warmUp, long last) {
    long first = await(warmUp + 1);
    long startNanos = System.nanoTime();
    long startCpuNanos = SYSTEM.getProcessCpuTime();
    long reached = await(last);
    long cpuNanos = SYSTEM.getProcessCpuTime() - startCpuNanos;
    long nanos = System.nanoTime() - startNanos;
    if (reached == first) {
      throw new BenchException("All events were processed at one glance: measure with more.");
    }
    return Measurement.of(reached - first, nanos, cpuNanos);
  }

  private long await(long count) {
    long reached = counter.getAsLong();
    long movedNanos = System.nanoTime();
    while (reached < count) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      long now = counter.getAsLong();
      if (now != reached) {
        reached = now;
        movedNanos = System.nanoTime();
        progress.accept(reached);
      } else if (System.nanoTime() - movedNanos > MAX_PAUSE.toNanos()) {
        throw new BenchException(
            "Nothing was processed for %d s after %d events: the log above may say why."
                .formatted(MAX_PAUSE.toSeconds(), reached));
      }
    }
    return reached;
  }
}
