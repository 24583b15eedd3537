package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.inventorystreams.bench.PeerComparison.Peer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeerComparisonTest {
  @Test
  void hasTheMediansOfTheRounds() throws Exception {
    PeerComparison comparison =
        PeerComparison.of(
            List.of(
                new PeerComparison.Round(measured(100, 9), peer(190, 500, 4), measured(400, 2)),
                new PeerComparison.Round(measured(300, 7), peer(120, 200, 6), measured(800, 1)),
                new PeerComparison.Round(measured(200, 8), peer(110, 250, 5), measured(900, 4))),
            "exactly_once_v2");
    ObjectMapper mapper = new ObjectMapper();
    assertThat(mapper.readTree(mapper.writeValueAsString(comparison)))
        .isEqualTo(
            mapper.readTree(
                """
                {"eventsPerSecond": 200.0, "cpuSecondsPerMillion": 8.0,
                 "compilerSecondsPerMillion": 1.0, "collectorSecondsPerMillion": 2.0,
                 "events": 50,
                 "peer": {"name": "Flink 2", "state": "rocksdb", "commitMs": 120.0,
                 "eventsPerSecond": 250.0, "cpuSecondsPerMillion": 5.0,
                 "compilerSecondsPerMillion": 1.0, "collectorSecondsPerMillion": 2.0,
                 "events": 50},
                 "bareLoop": {"eventsPerSecond": 800.0, "cpuSecondsPerMillion": 2.0,
                 "compilerSecondsPerMillion": 1.0, "collectorSecondsPerMillion": 2.0,
                 "events": 50},
                 "ratio": 0.8, "cpuRatio": 1.6, "bareLoopRatio": 0.25, "bareLoopCpuRatio": 4.0,
                 "guarantee": "exactly_once_v2", "rounds": 3}
                """));
  }

  private static Peer peer(double commitMs, double eventsPerSecond, double cpu) {
    return Peer.of(new PeerReport("Flink 2", commitMs), "rocksdb", measured(eventsPerSecond, cpu));
  }

  private static Measurement measured(double eventsPerSecond, double cpu) {
    return new Measurement(eventsPerSecond, cpu, 1, 2, 50);
  }
}
