package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchLatencyTest {
  @ParameterizedTest
  @CsvSource({
    "--rate=0, --rate must be at least 1",
    "--seconds=0, --seconds must be at least 1",
    "--warm-up=-1, --warm-up must be at least 0",
    "--review-days=-1, --review-days must be at least 0",
    "--warnings=0, --warnings must be at least 1",
    "--rate=40, --rate must be a multiple of --warnings",
    "--skus=0, --skus must be at least 1",
    "--partitions=0, --partitions must be at least 1",
    "--guarantee=twice, --guarantee must be exactly_once_v2 or at_least_once",
  })
  void wrongUsageIsOneLine(String options, String message) {
    BenchRun.assertWrongUsage("latency", options, message);
  }

  /** Exit code 0 says that each sale of a last unit has brought its warning. */
  @Test
  void measuresSalesInTheMidstOfOthers() throws Exception {
    JsonNode json =
        BenchRun.figures(
            "latency",
            "--rate=200 --warnings=20 --seconds=2 --warm-up=1 --skus=50"
                + " --partitions=2 --guarantee=at_least_once");
    assertThat(json.get("warnings").asInt()).isEqualTo(40);
    assertThat(json.get("lost").asInt()).isZero();
    assertThat(json.get("p50Ms").asDouble()).isPositive();
    assertThat(json.get("guarantee").asText()).isEqualTo("at_least_once");
    assertThat(json.get("rate").asInt()).isEqualTo(200);
  }
}
