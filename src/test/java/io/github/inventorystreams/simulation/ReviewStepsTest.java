package io.github.inventorystreams.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewStepsTest {

  @Test
  void theNextReviewOfAnySupplierCounts() {
    ReviewSteps steps =
        new ReviewSteps(
            List.of(
                terms(ZoneOffset.UTC, DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                terms(ZoneId.of("Asia/Shanghai"), DayOfWeek.FRIDAY)),
            ZoneOffset.UTC);

    assertThat(next(steps, "2025-01-06T00:00:00Z")).isEqualTo("2025-01-06T18:00:00Z");
    assertThat(next(steps, "2025-01-06T18:00:00Z")).isEqualTo("2025-01-09T18:00:00Z");
    assertThat(next(steps, "2025-01-09T18:00:00Z")).isEqualTo("2025-01-10T10:00:00Z");
    assertThat(next(steps, "2025-01-10T10:00:00Z")).isEqualTo("2025-01-13T18:00:00Z");
  }

  @Test
  void aWeeklyReviewComesAgainAfterAWeekInLocalTime() {
    ReviewSteps steps =
        new ReviewSteps(
            List.of(terms(ZoneId.of("Europe/Berlin"), DayOfWeek.THURSDAY)), ZoneOffset.UTC);

    assertThat(next(steps, "2025-03-27T17:00:00Z")).isEqualTo("2025-04-03T16:00:00Z");
  }

  @Test
  void aStepEndsWithTheDayAtTheLatest() {
    ReviewSteps steps =
        new ReviewSteps(List.of(terms(ZoneOffset.UTC, DayOfWeek.MONDAY)), ZoneOffset.UTC);
    long afterReview = Instant.parse("2025-01-06T18:00:00Z").toEpochMilli();

    assertThat(Instant.ofEpochMilli(steps.nextReviewOrDay(afterReview)))
        .isEqualTo("2025-01-07T00:00:00Z");
    assertThat(
            Instant.ofEpochMilli(
                new ReviewSteps(List.of(), ZoneOffset.UTC).nextReview(afterReview)))
        .isEqualTo("2025-01-07T00:00:00Z");
  }

  private static String next(ReviewSteps steps, String after) {
    return Instant.ofEpochMilli(steps.nextReview(Instant.parse(after).toEpochMilli())).toString();
  }

  private static SupplierTerms terms(ZoneId zone, DayOfWeek... days) {
    return TermsBuilder.of("s")
        .leadTimeDays(5)
        .reviewDays(Set.of(days))
        .cutOff(LocalTime.of(18, 0))
        .zone(zone)
        .build();
  }
}
