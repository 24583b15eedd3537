package io.github.inventorystreams.play;

import java.time.Duration;

/** Spreads event time evenly over a stretch of real time. */
final class Pace {
  private static final long NANOS_PER_MILLI = 1_000_000L;

  private final Stopwatch stopwatch;
  private final long firstMillis;
  private final double nanosPerMilli;
  private final long startNanos;

  /**
   * @param duration of the whole, from now on; zero = as fast as it goes
   */
  Pace(Stopwatch stopwatch, long firstMillis, long lastMillis, Duration duration) {
    this.stopwatch = stopwatch;
    this.firstMillis = firstMillis;
    this.nanosPerMilli = (double) duration.toNanos() / Math.max(1, lastMillis - firstMillis);
    this.startNanos = stopwatch.nanoTime();
  }

  /** How long it is too early for an instant of event time; 0 if it is not. */
  long earlyMillis(long atMillis) {
    if (nanosPerMilli == 0) {
      return 0;
    }
    long dueNanos = (long) ((atMillis - firstMillis) * nanosPerMilli);
    long passedNanos = stopwatch.nanoTime() - startNanos;
    return Math.max(0, (dueNanos - passedNanos) / NANOS_PER_MILLI);
  }
}
