package io.github.inventorystreams.bench;

/**
 * The time that it took to process events.
 *
 * @param eventsPerSecond by the clock on the wall
 * @param cpuSecondsPerMillion processor time of the whole Java machine, compiler and garbage
 *     collection included, for a million events
 */
public record Measurement(double eventsPerSecond, double cpuSecondsPerMillion) {

  static Measurement of(long events, long wallNanos, long cpuNanos) {
    return new Measurement(
        rounded(events * 1e9 / wallNanos, 1), rounded(cpuNanos * 1e-3 / events, 100));
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
