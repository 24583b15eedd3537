package io.github.inventorystreams.bench;

import java.time.Duration;

/**
 * A start of a processor until it was ready: until all of its tasks were processing.
 *
 * @param readyMs milliseconds from the start of the process
 * @param javaStartMs those of them until the Java machine had come to the program
 * @param restoreMs those in which stores were read back
 * @param restoreCpuSeconds processor time of the whole Java machine meanwhile
 * @param restoredRecords of changelogs
 */
public record ProcessorStart(
    long readyMs,
    long javaStartMs,
    long restoreMs,
    double restoreCpuSeconds,
    long restoredRecords) {

  /** A start with what it had to read back. */
  public static ProcessorStart of(Duration ready, Duration javaStart, RestoredState restored) {
    return new ProcessorStart(
        ready.toMillis(),
        javaStart.toMillis(),
        restored.nanos() / 1_000_000,
        Math.round(restored.processorNanos() / 1e7) / 100.0,
        restored.records());
  }
}
