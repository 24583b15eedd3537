package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class BenchRestoreTest {
  @ParameterizedTest
  @CsvSource({
    "--skus=0, --skus must be at least 1",
    "--events-per-sku=0, --events-per-sku must be at least 1",
    "--events-per-sku=366, --events-per-sku must be at most 365",
    "--partitions=0, --partitions must be at least 1",
    "--guarantee=twice, --guarantee must be exactly_once_v2 or at_least_once",
  })
  void wrongUsageIsOneLine(String options, String message) {
    BenchRun.assertWrongUsage("restore", options, message);
  }

  /** The run fails unless each start knows all that was processed before it. */
  @Test
  void measuresThreeStarts() throws Exception {
    JsonNode json =
        BenchRun.figures(
            "restore",
            "--skus=100 --events-per-sku=2 --partitions=2"
                + " --set=kafka.consumer.session.timeout.ms=6000");
    assertThat(json.get("skus").asInt()).isEqualTo(100);
    assertThat(json.get("guarantee").asText()).isEqualTo("exactly_once_v2");
    for (String figure : new String[] {"cleanStop", "kill", "wiped"}) {
      long ready = json.get(figure + "ToReadyMs").asLong();
      assertThat(ready).isEqualTo(json.get(figure).get("readyMs").asLong());
      assertThat(ready).isGreaterThan(json.get("javaStartMs").asLong());
    }
    assertThat(json.get("wiped").get("restoredRecords").asLong()).isGreaterThanOrEqualTo(100);
    assertThat(json.get("statesPerSecond").asLong()).isPositive();
    assertThat(json.get("statesPerSecondPerCore").asLong()).isPositive();
  }
}
