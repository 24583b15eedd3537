package io.github.inventorystreams.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Watches a counter in this process while it rises. */
public final class Meter {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(60);
  private static final Duration QUIET_FOR = Duration.ofSeconds(3);
  private static final double QUIET_COMPILER_SHARE = 0.03;

  private final LongSupplier counter;
  private final LongConsumer progress;
  private final ProcessorClock clock = new ProcessorClock();

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
   * Measures from where the compiler has become quiet up to the event {@code last}, at least over
   * half of the events after {@code warmUp}.
   *
   * @param warmUp so many events are processed without being measured; below {@code last}
   * @throws BenchException if the counter stands still
   */
  public Measurement measure(long warmUp, long last) {
    long first = awaitQuiet(await(warmUp + 1), warmUp + (last - warmUp) / 2);
    long startNanos = System.nanoTime();
    ProcessorTime start = clock.read();
    long reached = await(last);
    ProcessorTime time = clock.read().minus(start);
    long nanos = System.nanoTime() - startNanos;
    if (reached == first) {
      throw new BenchException("All events were processed at one glance: measure with more.");
    }
    return Measurement.of(reached - first, nanos, time);
  }

  /** Waits until compiling takes next to no time any more, though not beyond an event. */
  private long awaitQuiet(long reached, long latest) {
    long now = reached;
    ProcessorTime before = clock.read();
    double compiling = 1;
    while (now < latest && compiling > QUIET_COMPILER_SHARE) {
      long until = System.nanoTime() + QUIET_FOR.toNanos();
      while (now < latest && System.nanoTime() < until) {
        now = await(now + 1);
      }
      ProcessorTime after = clock.read();
      compiling = after.minus(before).compilerShare();
      before = after;
    }
    return now;
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
