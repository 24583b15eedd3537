package io.github.inventorystreams.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The throughput of the processor, beside that of the bare loop in the same run: medians over the
 * rounds.
 *
 * @param ratio the events per second of the processor over those of the bare loop
 * @param cpuRatio the processor time for each event of the processor over that of the bare loop
 */
public record Throughput(
    @JsonUnwrapped Measurement processor,
    Measurement bareLoop,
    double ratio,
    double cpuRatio,
    String guarantee,
    int rounds) {

  /** Both, measured one after the other. */
  public record Round(Measurement processor, Measurement bareLoop) {}

  /** The medians. */
  public static Throughput of(List<Round> rounds, String guarantee) {
    Measurement processor = median(rounds.stream().map(Round::processor).toList());
    Measurement bareLoop = median(rounds.stream().map(Round::bareLoop).toList());
    return new Throughput(
        processor,
        bareLoop,
        ratio(processor, bareLoop, Measurement::eventsPerSecond),
        ratio(processor, bareLoop, Measurement::cpuSecondsPerMillion),
        guarantee,
        rounds.size());
  }

  private static double ratio(
      Measurement processor, Measurement bareLoop, ToDoubleFunction<Measurement> figure) {
    return Math.round(1000 * figure.applyAsDouble(processor) / figure.applyAsDouble(bareLoop))
        / 1000.0;
  }

  private static Measurement median(List<Measurement> measured) {
    return new Measurement(
        median(measured, Measurement::eventsPerSecond),
        median(measured, Measurement::cpuSecondsPerMillion),
        median(measured, Measurement::compilerSecondsPerMillion),
        median(measured, Measurement::collectorSecondsPerMillion),
        (long) median(measured, Measurement::events));
  }

  private static double median(List<Measurement> measured, ToDoubleFunction<Measurement> figure) {
    double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
