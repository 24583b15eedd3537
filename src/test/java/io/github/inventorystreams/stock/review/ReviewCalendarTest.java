package io.github.inventorystreams.stock.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.stock.Ledger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instants of reviews; 2026-01-05 is a Monday. */
class ReviewCalendarTest {

  private static String nextAfter(String instant, String zone, String cutOff, Set<DayOfWeek> days) {
    SupplierTerms terms =
        TermsBuilder.of("S1")
            .reviewDays(days)
            .cutOff(LocalTime.parse(cutOff))
            .zone(ZoneId.of(zone))
            .build();
    return Instant.ofEpochMilli(ReviewCalendar.nextAfter(Ledger.at(instant), terms)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05T16:59:59.999Z, 2026-01-05T17:00:00Z",
    "2026-01-05T17:00:00Z, 2026-01-08T17:00:00Z",
    "2026-01-06T00:00:00Z, 2026-01-08T17:00:00Z",
    "2026-01-08T17:00:01Z, 2026-01-12T17:00:00Z",
    "1970-01-01T00:00:00Z, 1970-01-01T17:00:00Z",
    "2999-12-31T23:59:59Z, 3000-01-02T17:00:00Z"
  })
  void atTheCutOffOfTheNextReviewDay(String after, String next) {
    assertThat(
            nextAfter(
                after, "Europe/Berlin", "18:00", EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)))
        .isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    // The clock goes from 02:00 to 03:00 on 2026-03-29, and from 03:00 back to 02:00 on 2026-10-25.
    "2026-03-28T12:00:00Z, 18:00, 2026-03-28T17:00:00Z",
    "2026-03-28T18:00:00Z, 18:00, 2026-03-29T16:00:00Z",
    "2026-03-28T18:00:00Z, 02:30, 2026-03-29T01:30:00Z",
    "2026-03-29T01:30:00Z, 02:30, 2026-03-30T00:30:00Z",
    "2026-10-24T18:00:00Z, 02:30, 2026-10-25T00:30:00Z",
    "2026-10-25T00:30:00Z, 02:30, 2026-10-26T01:30:00Z"
  })
  void oncePerDayWhenTheClockIsChanged(String after, String cutOff, String next) {
    assertThat(nextAfter(after, "Europe/Berlin", cutOff, EnumSet.allOf(DayOfWeek.class)))
        .isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "Pacific/Auckland, 2026-01-05T10:00:00Z, 2026-01-05T11:00:00Z",
    "America/Los_Angeles, 2026-01-05T10:00:00Z, 2026-01-06T08:00:00Z"
  })
  void byTheDaysOfTheSuppliersZone(String zone, String after, String next) {
    // Tuesday begins in Auckland when it is still Monday in Los Angeles.
    assertThat(nextAfter(after, zone, "00:00", EnumSet.of(DayOfWeek.TUESDAY))).isEqualTo(next);
  }

  @Test
  void aHolidayHasNoReview() {
    SupplierTerms terms =
        TermsBuilder.of("S1")
            .reviewDays(EnumSet.of(DayOfWeek.MONDAY))
            .cutOff(LocalTime.NOON)
            .holidays(Set.of(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 20)))
            .build();

    assertThat(
            Instant.ofEpochMilli(
                ReviewCalendar.nextAfter(Ledger.at("2026-01-05T12:00:00Z"), terms)))
        .isEqualTo("2026-01-19T12:00:00Z");
  }
}
