package io.github.inventorystreams.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

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

  /**
   * The median of each figure.
   *
   * @param measured at least one
   */
  static Measurement median(List<Measurement> measured) {
    return new Measurement(
        median(measured, Measurement::eventsPerSecond),
        median(measured, Measurement::cpuSecondsPerMillion),
        median(measured, Measurement::compilerSecondsPerMillion),
        median(measured, Measurement::collectorSecondsPerMillion),
        (long) median(measured, Measurement::events));
  }

  /** The median of a figure of at least one measurement. */
  static <T> double median(List<T> measured, ToDoubleFunction<T> figure) {
    double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** A figure of this one over that of another. */
  double over(Measurement other, ToDoubleFunction<Measurement> figure) {
    return rounded(figure.applyAsDouble(this) / figure.applyAsDouble(other), 1000);
  }

  private static double secondsPerMillion(long nanos, long events) {
    return rounded(nanos * 1e-3 / events, 100);
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
