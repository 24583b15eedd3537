package io.github.inventorystreams.bench;

/**
 * Processor time of one or several Java machines, by what it was spent on.
 *
 * @param totalNanos of the whole machines
 * @param compilerNanos of the threads that compile
 * @param collectorNanos of the threads that collect garbage
 */
public record ProcessorTime(long totalNanos, long compilerNanos, long collectorNanos) {

  ProcessorTime plus(ProcessorTime other) {
    return new ProcessorTime(
        totalNanos + other.totalNanos,
        compilerNanos + other.compilerNanos,
        collectorNanos + other.collectorNanos);
  }

  ProcessorTime minus(ProcessorTime earlier) {
    return new ProcessorTime(
        totalNanos - earlier.totalNanos,
        compilerNanos - earlier.compilerNanos,
        collectorNanos - earlier.collectorNanos);
  }

  /** The part of it that was spent on compiling, from 0 to 1. */
  double compilerShare() {
    return totalNanos == 0 ? 0 : (double) compilerNanos / totalNanos;
  }
}
