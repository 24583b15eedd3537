package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewSpeedTest {
  private static final long SECOND_NANOS = 1_000_000_000;

  @Test
  void hasTheMediansOfTheReviews() {
    List<ReviewRound> rounds =
        List.of(round(2, 5, 1, 900), round(1, 2, 1, 400), round(4, 4, 1, 600));
    assertThat(ReviewSpeed.of(rounds, 1_000, "exactly_once_v2"))
        .isEqualTo(new ReviewSpeed(250, 500, 0.25, 1_000, 3, 600, "exactly_once_v2"));
  }

  private static ReviewRound round(
      long wallSeconds, long totalSeconds, long compilerSeconds, long orderLines) {
    return new ReviewRound(
        wallSeconds * SECOND_NANOS,
        new ProcessorTime(totalSeconds * SECOND_NANOS, compilerSeconds * SECOND_NANOS, 0),
        orderLines);
  }
}
