package io.github.inventorystreams.bench;

/**
 * The time that it took to process events.
 *
 * @param eventsPerSecond by the clock on the wall
 * @param cpuSecondsPerMillion processor time of the whole Java machine, compiler and garbage
 *     collection included, for a million events
 * @param compilerSecondsPerMillion the part of it that was spent on compiling
 * @param collectorSecondsPerMillion the part of it that was spent on collecting garbage
 * @param events how many events were measured
 */
public record Measurement(
    double eventsPerSecond,
    double cpuSecondsPerMillion,
    double compilerSecondsPerMillion,
    double collectorSecondsPerMillion,
    long events) {

  static Measurement of(long events, long wallNanos, ProcessorTime time) {
    return new Measurement(
        rounded(events * 1e9 / wallNanos, 1),
        secondsPerMillion(time.totalNanos(), events),
        secondsPerMillion(time.compilerNanos(), events),
        secondsPerMillion(time.collectorNanos(), events),
        events);
  }

  private static double secondsPerMillion(long nanos, long events) {
    return rounded(nanos * 1e-3 / events, 100);
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
