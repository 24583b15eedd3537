package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class BenchScaleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--sizes=10,0; --sizes must be at least 1",
        "--events=100 --warm-up=100; --warm-up must be below --events",
        "--warm-up=-1; --warm-up must be at least 0",
        "--partitions=0; --partitions must be at least 1",
        "--guarantee=twice; --guarantee must be exactly_once_v2 or at_least_once",
      })
  void wrongUsageIsOneLine(String options, String message) {
    BenchRun.assertWrongUsage("scale", options, message);
  }

  /** The processor ends with a failure unless it applies each of the events once. */
  @Test
  void measuresEachSize() throws Exception {
    JsonNode json =
        BenchRun.figures(
            "scale",
            "--sizes=200,50 --events=2000 --warm-up=100 --partitions=2"
                + " --guarantee=at_least_once");
    assertThat(json.get("guarantee").asText()).isEqualTo("at_least_once");
    assertThat(json.get("costRatio").asDouble()).isPositive();
    assertThat(json.get("sizes")).hasSize(2);
    assertThat(json.get("sizes").get(0).get("skus").asInt()).isEqualTo(200);
    assertThat(json.get("sizes").get(1).get("skus").asInt()).isEqualTo(50);
    for (JsonNode size : json.get("sizes")) {
      assertThat(size.get("eventsPerSecond").asDouble()).isPositive();
      assertThat(size.get("cpuSecondsPerMillion").asDouble()).isPositive();
      assertThat(size.get("heapMb").asDouble()).isPositive();
      assertThat(size.get("diskMb").asDouble()).isPositive();
      assertThat(size.has("gcPauseMaxMs")).isTrue();
    }
  }
}
