package io.github.inventorystreams.play;

/** The passing of real time, handed in so that the play itself reads no clock. */
public interface Stopwatch {

  /** A running count of nanoseconds, as {@link System#nanoTime()}. */
  long nanoTime();

  /**
   * Waits.
   *
   * @throws PlayException if the wait is interrupted
   */
  void sleepMillis(long millis);
}
