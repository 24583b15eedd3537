package io.github.inventorystreams.house.broken.stock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.Supplier;

/** The ways to read the time of day, and those to be told it. */
final class ReadsTheTimeOfDay {
  private ReadsTheTimeOfDay() {}

  static Instant instant() {
    return Instant.now();
  }

  static long millis() {
    return System.currentTimeMillis();
  }

  static LocalDate day() {
    return LocalDate.now(ZoneId.of("UTC"));
  }

  static LocalDate dayInZone(ZoneId zone) {
    return LocalDate.now(zone);
  }

  static Clock clock() {
    return Clock.systemUTC();
  }

  @SuppressWarnings("JavaUtilDate")
  static Date date() {
    return new Date();
  }

  static Calendar calendar() {
    return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
  }

  static Supplier<Instant> reference() {
    return Instant::now;
  }

  static Instant permittedInstant(long atMillis) {
    return Instant.ofEpochMilli(atMillis);
  }

  @SuppressWarnings("JavaUtilDate")
  static Date permittedDate(long atMillis) {
    return new Date(atMillis);
  }

  static long permittedStopwatch() {
    return System.nanoTime();
  }
}
