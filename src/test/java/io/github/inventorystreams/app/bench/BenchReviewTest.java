package io.github.inventorystreams.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchReviewTest {
  @ParameterizedTest
  @CsvSource({
    "--days=0, --days must be at least 1",
    "--reviews=0, --reviews must be at least 1",
    "--warm-up=-1, --warm-up must be at least 0",
    "--skus=0, --skus must be at least 1",
    "--guarantee=twice, --guarantee must be exactly_once_v2 or at_least_once",
  })
  void wrongUsageIsOneLine(String options, String message) {
    BenchRun.assertWrongUsage("review", options, message);
  }

  /** Exit code 0 says that each review has brought a forecast for each SKU. */
  @Test
  void reviewsAllSkusDayByDay() throws Exception {
    JsonNode json =
        BenchRun.figures("review", "--skus=120 --days=40 --reviews=2 --warm-up=1 --partitions=2");
    assertThat(json.get("skusPerSecondPerCore").asDouble()).isPositive();
    assertThat(json.get("skusPerSecond").asDouble()).isPositive();
    assertThat(json.get("skus").asInt()).isEqualTo(120);
    assertThat(json.get("reviews").asInt()).isEqualTo(2);
    assertThat(json.get("orders").asInt()).isPositive();
  }
}
