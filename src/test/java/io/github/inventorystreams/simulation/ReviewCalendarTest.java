package io.github.inventorystreams.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.SupplierTerms;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewCalendarTest {

  @Test
  void theNextReviewOfAnySupplierCounts() {
    ReviewCalendar calendar =
        new ReviewCalendar(
            List.of(
                terms(ZoneOffset.UTC, DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                terms(ZoneId.of("Asia/Shanghai"), DayOfWeek.FRIDAY)));

    assertThat(next(calendar, "2025-01-06T00:00:00Z")).isEqualTo("2025-01-06T18:00:00Z");
    assertThat(next(calendar, "2025-01-06T18:00:00Z")).isEqualTo("2025-01-09T18:00:00Z");
    assertThat(next(calendar, "2025-01-09T18:00:00Z")).isEqualTo("2025-01-10T10:00:00Z");
    assertThat(next(calendar, "2025-01-10T10:00:00Z")).isEqualTo("2025-01-13T18:00:00Z");
  }

  @Test
  void aWeeklyReviewComesAgainAfterAWeekInLocalTime() {
    ReviewCalendar calendar =
        new ReviewCalendar(List.of(terms(ZoneId.of("Europe/Berlin"), DayOfWeek.THURSDAY)));

    assertThat(next(calendar, "2025-03-27T17:00:00Z")).isEqualTo("2025-04-03T16:00:00Z");
  }

  private static String next(ReviewCalendar calendar, String after) {
    return Instant.ofEpochMilli(calendar.nextAfter(Instant.parse(after).toEpochMilli())).toString();
  }

  private static SupplierTerms terms(ZoneId zone, DayOfWeek... days) {
    return new SupplierTerms("s", null, 5, 0, Set.of(days), LocalTime.of(18, 0), zone, null, "EUR");
  }
}
