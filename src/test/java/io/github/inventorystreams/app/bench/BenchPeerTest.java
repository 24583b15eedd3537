package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.CommandLineRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchPeerTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "--state=disk, '--state must be rocksdb or heap, not disk.'",
    "--checkpoint-interval=PT0.009S, --checkpoint-interval in milliseconds must be at least 10",
    "--checkpoint-interval=soon, --checkpoint-interval",
    "--events=100 --warm-up=100, --warm-up must be below --events",
    "--rounds=0, --rounds must be at least 1",
    "--skus=0, --skus must be at least 1",
    "--guarantee=twice, --guarantee must be exactly_once_v2 or at_least_once",
    "--set=stream.commit-interval=soon, stream.commit-interval",
  })
  void wrongUsageIsOneLine(String options, String message) {
    BenchRun.assertWrongUsage("peer", options, message);
  }

  @Test
  void saysHowTheJobIsBuiltWhereItIsNot() {
    CommandLineRun run = CommandLineRun.of("bench", "peer", "--jars", folder.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("There is no flink-peer.jar in " + folder)
        .contains("./mvnw -B -q -f src/bench/flink-peer/pom.xml package")
        .contains("--jars")
        .hasLineCount(1);
  }

  @Test
  void tellsWhereThereWereNoTwoCommits() {
    assertThat(BenchPeerCommand.commits(104.6)).isEqualTo("every 105 ms");
    assertThat(BenchPeerCommand.commits(0)).isEqualTo("only once or not at all");
  }

  /** The run fails unless the peer has published a level for each event, and the right stock. */
  @Test
  void measuresAllThreeAndChecksThePeer() throws Exception {
    CountingPeer.layInto(folder);
    JsonNode json =
        BenchRun.figures(
            "peer",
            "--jars="
                + folder
                + " --state=heap --events=2000 --warm-up=100 --skus=50 --partitions=2 --threads=1"
                + " --rounds=1 --keyed --guarantee=at_least_once"
                + " --set=stream.commit-interval=PT0.25S");
    double eventsPerSecond = json.get("eventsPerSecond").asDouble();
    assertThat(eventsPerSecond).isPositive();
    assertThat(json.get("bareLoop").get("eventsPerSecond").asDouble()).isPositive();
    JsonNode peer = json.get("peer");
    assertThat(peer.get("name").asText()).isEqualTo("Counting at_least_once 1");
    assertThat(peer.get("state").asText()).isEqualTo("heap");
    assertThat(peer.get("commitMs").asDouble()).isEqualTo(250);
    assertThat(peer.get("cpuSecondsPerMillion").asDouble()).isEqualTo(4);
    assertThat(json.get("ratio").asDouble()).isPositive();
    assertThat(json.get("guarantee").asText()).isEqualTo("at_least_once");
    assertThat(json.get("rounds").asInt()).isEqualTo(1);
  }
}
