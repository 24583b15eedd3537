package io.github.inventorystreams.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

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
    int rounds)
    implements BenchResult {

  /** Both, measured one after the other. */
  public record Round(Measurement processor, Measurement bareLoop) {}

  /** The medians. */
  public static Throughput of(List<Round> rounds, String guarantee) {
    Measurement processor = Measurement.median(rounds.stream().map(Round::processor).toList());
    Measurement bareLoop = Measurement.median(rounds.stream().map(Round::bareLoop).toList());
    return new Throughput(
        processor,
        bareLoop,
        processor.over(bareLoop, Measurement::eventsPerSecond),
        processor.over(bareLoop, Measurement::cpuSecondsPerMillion),
        guarantee,
        rounds.size());
  }
}
