package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
  private static final String GUARANTEE = "exactly_once_v2";

  @Test
  void hasPercentilesByNearestRank() {
    long[] nanos = LongStream.rangeClosed(1, 200).map(n -> (201 - n) * 1_000_000).toArray();
    assertThat(Latency.of(nanos, 200, 5_001.6, GUARANTEE, 5_000))
        .isEqualTo(
            new Latency(100.0, 190.0, 198.0, 200.0, 200, 0, 5_002, GUARANTEE, 5_000, true, 0));
  }

  @Test
  void ofOneSaleAllPercentilesAreItsOwn() {
    Latency latency = Latency.of(new long[] {12_340_000}, 3, 100, GUARANTEE, 100);
    assertThat(latency.p50Ms()).isEqualTo(12.3);
    assertThat(latency.p99Ms()).isEqualTo(12.3);
    assertThat(latency.lost()).isEqualTo(2);
  }

  @Test
  void saysThatTheRateWasNotReached() {
    assertThat(Latency.of(new long[] {1}, 1, 4_500, GUARANTEE, 5_000).reachedRate()).isFalse();
  }

  @Test
  void withoutWarningsAllAreLost() {
    Latency latency = Latency.of(new long[0], 7, 100, GUARANTEE, 100);
    assertThat(latency.lost()).isEqualTo(7);
    assertThat(latency.warnings()).isZero();
  }
}
