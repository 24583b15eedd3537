package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.inventorystreams.app.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchThroughputTest {
  @ParameterizedTest
  @CsvSource({
    "--events=100 --warm-up=100, --warm-up must be below --events",
    "--skus=0, --skus must be at least 1",
    "--partitions=0, --partitions must be at least 1",
    "--threads=-1, --threads must be at least 0",
    "--rounds=0, --rounds must be at least 1",
    "--guarantee=twice, --guarantee must be exactly_once_v2 or at_least_once",
  })
  void wrongUsageIsOneLine(String options, String message) {
    BenchRun.assertWrongUsage("throughput", options, message);
  }

  @Test
  void benchAloneIsWrongUsage() {
    CommandLineRun run = CommandLineRun.of("bench");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("A measurement is missing");
  }

  @Test
  void partsOfAMeasurementAreNotShown() {
    CommandLineRun run = CommandLineRun.of("bench", "--help");
    assertThat(run.out()).contains("throughput").doesNotContain("bare-loop");
  }

  /** The processor ends with a failure unless it applies each of the events once. */
  @Test
  void measuresBothInProcessesOfTheirOwn() throws Exception {
    JsonNode json =
        BenchRun.figures(
            "throughput",
            "--events=2000 --warm-up=100 --skus=50 --partitions=2 --rounds=1"
                + " --guarantee=at_least_once");
    assertThat(json.get("eventsPerSecond").asDouble()).isPositive();
    assertThat(json.get("bareLoop").get("eventsPerSecond").asDouble()).isPositive();
    assertThat(json.get("guarantee").asText()).isEqualTo("at_least_once");
    assertThat(json.get("rounds").asInt()).isEqualTo(1);
  }
}
