package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class BenchInstancesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--counts=1,0; --counts must be from 1 to the 4 --partitions, not 0",
        "--counts=3 --partitions=2; --counts must be from 1 to the 2 --partitions, not 3",
        "--events=100 --warm-up=100; --warm-up must be below --events",
        "--warm-up=-1; --warm-up must be at least 0",
        "--hot-share=1; --hot-share must be from 0 to below 1",
        "--hot-share=NaN; --hot-share must be from 0 to below 1",
        "--guarantee=twice; --guarantee must be exactly_once_v2 or at_least_once",
      })
  void wrongUsageIsOneLine(String options, String message) {
    BenchRun.assertWrongUsage("instances", options, message);
  }

  /** The measurement ends with a failure unless each has applied a part, and all just all. */
  @Test
  void measuresThemTogether() throws Exception {
    JsonNode json =
        BenchRun.figures(
            "instances",
            "--counts=2 --skus=200 --events=60000 --warm-up=0 --partitions=2 --threads=1 --keyed"
                + " --hot-share=0.2");
    assertThat(json.get("guarantee").asText()).isEqualTo("exactly_once_v2");
    assertThat(json.get("partitions").asInt()).isEqualTo(2);
    assertThat(json.get("groups")).hasSize(1);
    JsonNode group = json.get("groups").get(0);
    assertThat(group.get("instances").asInt()).isEqualTo(2);
    assertThat(group.get("eventsPerSecond").asDouble()).isPositive();
    assertThat(group.get("cpuSecondsPerMillion").asDouble()).isPositive();
  }
}
