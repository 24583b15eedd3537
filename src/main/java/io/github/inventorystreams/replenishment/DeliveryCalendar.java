package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.LeadTimeUnit;
import io.github.inventorystreams.event.SupplierTerms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The calendar of a supplier's deliveries to a location: not on a day on which it is closed, nor on
 * a holiday of either; what falls on such a day comes on the next other one. Days are those of the
 * supplier's zone, in which deliveries are dated; one of 23 or 25 hours is a day.
 *
 * @param unit what lead times that were set are counted in
 * @param supplierHolidays days on which nothing is sent
 * @param openDays the days of the week on which the location takes deliveries, not empty
 * @param locationHolidays days on which it does not
 */
public record DeliveryCalendar(
    LeadTimeUnit unit,
    ZoneId zone,
    Set<LocalDate> supplierHolidays,
    Set<DayOfWeek> openDays,
    Set<LocalDate> locationHolidays) {

  /** No calendar is closed for longer; one that is keeps the day as it was reckoned. */
  private static final int MAX_DAYS_CLOSED = 400;

  private static final double DAY_MILLIS = 86_400_000;

  /** Of a supplier, towards a location. */
  public static DeliveryCalendar of(
      SupplierTerms terms, Set<DayOfWeek> openDays, Set<LocalDate> locationHolidays) {
    return new DeliveryCalendar(
        terms.leadTimeUnit(), terms.zone(), terms.holidays(), openDays, locationHolidays);
  }

  /** The calendar days that a lead time as it was set takes for an order of this instant. */
  public double calendarDays(long orderedAtMillis, double leadTimeDays) {
    if (unit == LeadTimeUnit.CALENDAR_DAYS) {
      return leadTimeDays;
    }
    LocalDate ordered = at(orderedAtMillis).toLocalDate();
    LocalDate day = ordered;
    long whole = (long) Math.floor(leadTimeDays);
    for (long left = whole; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
      day = day.plusDays(1);
    }
    return ChronoUnit.DAYS.between(ordered, day) + (leadTimeDays - whole);
  }

  /** When an order arrives that takes so many calendar days. */
  public long arrivesAtMillis(long orderedAtMillis, double days) {
    ZonedDateTime due = due(orderedAtMillis, days);
    return due.plusDays(daysClosed(due.toLocalDate())).toInstant().toEpochMilli();
  }

  /**
   * How long supply takes from a review on: until its own order would arrive, and from then until
   * the order of the next review would. Where both come on the same day, since the days between are
   * closed, it is the time between the reviews, so that an order is never for nothing.
   *
   * @param leadTime in calendar days, of an order of now
   * @param nextLeadTime the same of an order of the next review
   */
  public ProtectionInterval supplyTimes(
      long nowMillis, LeadTime leadTime, long nextMillis, LeadTime nextLeadTime) {
    double arrives = arrivesInDays(nowMillis, leadTime);
    double nextArrives = arrivesInDays(nextMillis, nextLeadTime);
    return new ProtectionInterval(
        arrives,
        leadTime.stdDays(),
        daysBetween(nowMillis, nextMillis) + Math.max(0, nextArrives - arrives));
  }

  private double arrivesInDays(long orderedAtMillis, LeadTime leadTime) {
    return leadTime.days() + daysClosed(due(orderedAtMillis, leadTime.days()).toLocalDate());
  }

  private double daysBetween(long fromMillis, long toMillis) {
    return Duration.between(at(fromMillis).toLocalDateTime(), at(toMillis).toLocalDateTime())
            .toMillis()
        / DAY_MILLIS;
  }

  private ZonedDateTime due(long orderedAtMillis, double days) {
    long whole = (long) Math.floor(days);
    return at(orderedAtMillis)
        .plusDays(whole)
        .plus(Duration.ofMillis(Math.round((days - whole) * DAY_MILLIS)));
  }

  /** How many days later something comes that is due on a day. */
  private long daysClosed(LocalDate due) {
    for (long later = 0; later <= MAX_DAYS_CLOSED; later++) {
      if (isDeliveryDay(due.plusDays(later))) {
        return later;
      }
    }
    return 0;
  }

  private boolean isDeliveryDay(LocalDate day) {
    return openDays.contains(day.getDayOfWeek())
        && !locationHolidays.contains(day)
        && (unit == LeadTimeUnit.WORKING_DAYS
            ? isWorkingDay(day)
            : !supplierHolidays.contains(day));
  }

  private boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !supplierHolidays.contains(day);
  }

  private ZonedDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(zone);
  }
}
