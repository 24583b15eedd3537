package io.github.inventorystreams.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The form of dates in a file, as a person gives it. */
public sealed interface DateForm {

  /** The order of day and month before a year. */
  enum Order implements DateForm {
    DAY_FIRST,
    MONTH_FIRST
  }

  /** A pattern in which all dates are written. */
  record Pattern(String text, DateTimeFormatter formatter) implements DateForm {

    Moment parse(String date) {
      TemporalAccessor parsed =
          formatter.parseBest(date, LocalDateTime::from, LocalDate::from, LocalDate::from);
      LocalTime time = parsed.query(TemporalQueries.localTime());
      @Nullable ZoneOffset offset =
          parsed.isSupported(ChronoField.OFFSET_SECONDS)
              ? ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS))
              : null;
      return new Moment(LocalDate.from(parsed), time, offset, 1);
    }
  }

  /**
   * Reads what a person has given: {@code day-first}, {@code month-first}, or a pattern such as
   * {@code dd.MM.yyyy HH:mm}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  static DateForm of(String text) {
    if (text.equalsIgnoreCase("day-first")) {
      return Order.DAY_FIRST;
    }
    if (text.equalsIgnoreCase("month-first")) {
      return Order.MONTH_FIRST;
    }
    try {
      DateTimeFormatter formatter =
          DateTimeFormatter.ofPattern(yearsWithoutEra(text), Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      LocalDate.parse(
          LocalDateTime.of(2026, 11, 20, 10, 11, 12).atOffset(ZoneOffset.UTC).format(formatter),
          formatter);
      return new Pattern(text, formatter);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be day-first, month-first or a pattern such as dd.MM.yyyy HH:mm, not " + text, e);
    }
  }

  /** A strict reader takes a {@code y} for the year of an era, which nobody writes. */
  private static String yearsWithoutEra(String pattern) {
    StringBuilder text = new StringBuilder(pattern);
    boolean literal = false;
    for (int i = 0; i < text.length(); i++) {
      literal ^= text.charAt(i) == '\'';
      if (!literal && text.charAt(i) == 'y') {
        text.setCharAt(i, 'u');
      }
    }
    return text.toString();
  }
}
