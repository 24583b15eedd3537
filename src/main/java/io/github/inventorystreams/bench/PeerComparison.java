package io.github.inventorystreams.bench;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The processor beside a peer and the bare loop in the same run: medians over the rounds.
 *
 * @param ratio the events per second of the processor over those of the peer
 * @param cpuRatio the processor time for each event of the processor over that of the peer
 * @param bareLoopRatio the events per second of the processor over those of the bare loop
 * @param bareLoopCpuRatio the processor time for each event of the processor over that of the bare
 *     loop
 */
public record PeerComparison(
    @JsonUnwrapped Measurement processor,
    Peer peer,
    Measurement bareLoop,
    double ratio,
    double cpuRatio,
    double bareLoopRatio,
    double bareLoopCpuRatio,
    String guarantee,
    int rounds)
    implements BenchResult {

  /**
   * A peer as it was measured.
   *
   * @param name with its version
   * @param state where it kept the stock
   * @param commitMs milliseconds from one commit to the next, the median; 0 where there were no two
   */
  public record Peer(
      String name, String state, double commitMs, @JsonUnwrapped Measurement measured) {

    /** A peer as it reports of itself. */
    public static Peer of(PeerReport report, String state, Measurement measured) {
      return new Peer(report.name(), state, report.commitMs(), measured);
    }
  }

  /** All three, measured one after the other. */
  public record Round(Measurement processor, Peer peer, Measurement bareLoop) {}

  /**
   * The medians.
   *
   * @param rounds at least one, all with the same peer
   */
  public static PeerComparison of(List<Round> rounds, String guarantee) {
    Measurement processor = Measurement.median(rounds.stream().map(Round::processor).toList());
    Measurement bareLoop = Measurement.median(rounds.stream().map(Round::bareLoop).toList());
    Peer peer = median(rounds.stream().map(Round::peer).toList());
    return new PeerComparison(
        processor,
        peer,
        bareLoop,
        processor.over(peer.measured(), Measurement::eventsPerSecond),
        processor.over(peer.measured(), Measurement::cpuSecondsPerMillion),
        processor.over(bareLoop, Measurement::eventsPerSecond),
        processor.over(bareLoop, Measurement::cpuSecondsPerMillion),
        guarantee,
        rounds.size());
  }

  private static Peer median(List<Peer> peers) {
    Peer any = peers.get(0);
    return new Peer(
        any.name(),
        any.state(),
        Measurement.median(peers, Peer::commitMs),
        Measurement.median(peers.stream().map(Peer::measured).toList()));
  }
}
