package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LeadTimeUnit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-10-09 is a Friday, 2026-12-24 a Thursday; the days were read off a calendar. */
class DeliveryCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** From Christmas Eve to New Year's Day. */
  private static final Set<LocalDate> CHRISTMAS =
      LocalDate.of(2026, 12, 24).datesUntil(LocalDate.of(2027, 1, 2)).collect(Collectors.toSet());

  private static DeliveryCalendar calendar(
      LeadTimeUnit unit, Set<LocalDate> ofSupplier, Set<DayOfWeek> open, Set<LocalDate> closed) {
    return new DeliveryCalendar(unit, BERLIN, ofSupplier, open, closed);
  }

  private static long at(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant().toEpochMilli();
  }

  private static String arrives(DeliveryCalendar calendar, String ordered, double leadTimeDays) {
    long orderedAt = at(ordered);
    return Instant.ofEpochMilli(
            calendar.arrivesAtMillis(orderedAt, calendar.calendarDays(orderedAt, leadTimeDays)))
        .atZone(BERLIN)
        .toLocalDateTime()
        .toString();
  }

  private static ProtectionInterval times(
      DeliveryCalendar calendar, String now, String next, double leadTimeDays) {
    return calendar.supplyTimes(
        at(now),
        new LeadTime(calendar.calendarDays(at(now), leadTimeDays), 0.5),
        at(next),
        new LeadTime(calendar.calendarDays(at(next), leadTimeDays), 0.5));
  }

  @Test
  void nothingIsDeliveredToAClosedShop() {
    DeliveryCalendar calendar = calendar(LeadTimeUnit.CALENDAR_DAYS, Set.of(), WEEKDAYS, Set.of());

    assertThat(arrives(calendar, "2026-10-09T12:00", 2)).isEqualTo("2026-10-12T12:00");
    assertThat(times(calendar, "2026-10-09T12:00", "2026-10-16T12:00", 2))
        .isEqualTo(new ProtectionInterval(3, 0.5, 7));
  }

  @Test
  void nothingIsDeliveredOnAHolidayOfEither() {
    LocalDate monday = LocalDate.of(2026, 10, 12);

    assertThat(
            arrives(
                calendar(LeadTimeUnit.CALENDAR_DAYS, Set.of(monday), ALL, Set.of()),
                "2026-10-09T12:00",
                3))
        .isEqualTo("2026-10-13T12:00");
    assertThat(
            arrives(
                calendar(
                    LeadTimeUnit.CALENDAR_DAYS,
                    Set.of(monday.plusDays(1)),
                    WEEKDAYS,
                    Set.of(monday)),
                "2026-10-09T12:00",
                2))
        .isEqualTo("2026-10-14T12:00");
  }

  @Test
  void aRunOfHolidaysIsWaitedFor() {
    assertThat(
            arrives(
                calendar(LeadTimeUnit.CALENDAR_DAYS, CHRISTMAS, WEEKDAYS, Set.of()),
                "2026-12-22T18:00",
                3))
        .isEqualTo("2027-01-04T18:00");
    assertThat(
            arrives(
                calendar(LeadTimeUnit.WORKING_DAYS, CHRISTMAS, ALL, Set.of()),
                "2026-12-22T18:00",
                3))
        .isEqualTo("2027-01-05T18:00");
  }

  @Test
  void theOrderBeforeClosedDaysCoversThemToo() {
    DeliveryCalendar calendar = calendar(LeadTimeUnit.CALENDAR_DAYS, CHRISTMAS, WEEKDAYS, Set.of());

    // Ordered on the 15th and the 22nd: what comes on the 18th lasts until the 4th.
    assertThat(times(calendar, "2026-12-15T18:00", "2026-12-22T18:00", 3))
        .isEqualTo(new ProtectionInterval(3, 0.5, 17));
  }

  /** Both come on Monday; an order that is for one day at least is never for nothing. */
  @Test
  void reviewsWhoseOrdersComeOnTheSameDayCoverTheTimeBetweenThem() {
    assertThat(
            times(
                calendar(LeadTimeUnit.CALENDAR_DAYS, Set.of(), WEEKDAYS, Set.of()),
                "2026-10-09T12:00",
                "2026-10-10T12:00",
                2))
        .isEqualTo(new ProtectionInterval(3, 0.5, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-09T12:00, 2, 2026-10-13T12:00", // Friday, Monday, Tuesday
    "2026-10-08T12:00, 1, 2026-10-09T12:00",
    "2026-10-10T12:00, 1, 2026-10-12T12:00", // on a Saturday
    "2026-10-09T12:00, 0, 2026-10-09T12:00",
    "2026-10-10T12:00, 0, 2026-10-12T12:00",
    "2026-10-08T18:00, 1.5, 2026-10-12T06:00", // Saturday morning is none of a working day's
    "2026-10-09T12:00, 10, 2026-10-23T12:00"
  })
  void workingDaysAreMondayToFriday(String ordered, double leadTimeDays, String arrives) {
    assertThat(
            arrives(
                calendar(LeadTimeUnit.WORKING_DAYS, Set.of(), ALL, Set.of()),
                ordered,
                leadTimeDays))
        .isEqualTo(arrives);
  }

  /** Clocks are put forward on 2026-03-29 and back on 2026-10-25. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-28T00:00, 2026-03-29T00:00, 2, 2026-03-30T00:00",
    "2026-10-24T00:00, 2026-10-25T00:00, 2, 2026-10-26T00:00",
    "2026-10-25T00:00, 2026-10-26T00:00, 1, 2026-10-26T00:00",
    "2026-03-29T00:00, 2026-03-30T00:00, 1, 2026-03-30T00:00"
  })
  void aDayOf23Or25HoursIsADay(String now, String next, double leadTimeDays, String arrives) {
    DeliveryCalendar calendar = calendar(LeadTimeUnit.CALENDAR_DAYS, Set.of(), ALL, Set.of());

    assertThat(arrives(calendar, now, leadTimeDays)).isEqualTo(arrives);
    assertThat(times(calendar, now, next, leadTimeDays))
        .isEqualTo(new ProtectionInterval(leadTimeDays, 0.5, 1));
  }

  @Test
  void whereNobodyEverOpensTheDayStaysAsItWasReckoned() {
    Set<LocalDate> years =
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).collect(Collectors.toSet());

    assertThat(
            arrives(
                calendar(LeadTimeUnit.CALENDAR_DAYS, Set.of(), ALL, years), "2026-10-09T12:00", 2))
        .isEqualTo("2026-10-11T12:00");
  }
}
