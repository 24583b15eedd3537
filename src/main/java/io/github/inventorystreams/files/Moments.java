package io.github.inventorystreams.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates and times of one file; what a date does not show itself, the other ones show. */
final class Moments {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{1,4})([-./])(\\d{1,2})\\2(\\d{1,4})" // three numbers, one of them the year
              + "(?:(?:[Tt]|,? +)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?"
              + " ?([AaPp]\\.?[Mm]\\.?)?"
              + " ?([Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?W(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("\\d{4}[-/]\\d{1,2}");
  private static final int ISO_LENGTH = 10;
  private static final int NOON = 12;
  private static final int DAYS_OF_WEEK = 7;
  private static final int CENTURY = 2000;
  private static final int NANO_DIGITS = 9;

  private final @Nullable DateForm told;
  private final Supplier<Evidence> evidence;

  private String lastText = "";
  private @Nullable Moment last;

  /**
   * Dates of a file.
   *
   * @param told how they are written, or {@code null} to find it
   * @param evidence what the whole file shows, asked for only where a date may be read in two ways
   */
  Moments(@Nullable DateForm told, Supplier<Evidence> evidence) {
    this.told = told;
    this.evidence = evidence;
  }

  /**
   * The time of a text; rows of one order and of one day follow each other, so the last one is
   * kept.
   *
   * @throws IllegalArgumentException with what is wrong, to follow the name of a column
   */
  Moment moment(String text) {
    Moment known = last;
    if (known == null || !text.equals(lastText)) {
      known = read(text);
      last = known;
      lastText = text;
    }
    return known;
  }

  private Moment read(String text) {
    try {
      if (told instanceof DateForm.Pattern pattern) {
        return pattern.parse(text);
      }
      if (isIsoDay(text)) {
        return day(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
      }
      Matcher written = WRITTEN.matcher(text);
      if (written.matches()) {
        return new Moment(date(written, text), time(written), offset(written.group(10)), 1);
      }
      if (MONTH.matcher(text).matches()) {
        throw new IllegalArgumentException(
            "is a month, which is no number of days: %s; its days or weeks are needed"
                .formatted(text));
      }
      Matcher week = WEEK.matcher(text);
      if (week.matches()) {
        return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
      }
    } catch (DateTimeException e) {
      throw unknown(text);
    }
    throw unknown(text);
  }

  private IllegalArgumentException unknown(String text) {
    return new IllegalArgumentException(
        told instanceof DateForm.Pattern pattern
            ? "is not like %s: %s".formatted(pattern.text(), text)
            : "is not like 2026-11-22T10:15:30Z or in another form that is known: %s; --date-format says how it is written"
                .formatted(text));
  }

  private static Moment day(LocalDate date) {
    return new Moment(date, null, null, 1);
  }

  /** A week of ISO 8601 is its Monday. */
  private static Moment week(int year, int week) {
    LocalDate fourth = LocalDate.of(year, 1, 4);
    LocalDate monday = fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
    if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
      throw new DateTimeException("no such week");
    }
    return new Moment(monday, null, null, DAYS_OF_WEEK);
  }

  private static boolean isIsoDay(String text) {
    if (text.length() != ISO_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return false;
    }
    for (int i = 0; i < ISO_LENGTH; i++) {
      char c = text.charAt(i);
      if (i != 4 && i != 7 && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }

  private LocalDate date(Matcher written, String text) {
    int first = Integer.parseInt(written.group(1));
    int second = Integer.parseInt(written.group(3));
    int third = Integer.parseInt(written.group(4));
    if (written.group(1).length() == 4 && written.group(4).length() <= 2) {
      return LocalDate.of(first, second, third);
    }
    boolean shortYear = written.group(4).length() == 2 && written.group(2).charAt(0) != '-';
    if (written.group(1).length() > 2 || !(written.group(4).length() == 4 || shortYear)) {
      throw new DateTimeException("no year");
    }
    int year = shortYear ? CENTURY + third : third;
    return dayFirst(written, text)
        ? LocalDate.of(year, second, first)
        : LocalDate.of(year, first, second);
  }

  private boolean dayFirst(Matcher written, String text) {
    if (told != null) {
      return told == DateForm.Order.DAY_FIRST;
    }
    DateForm.@Nullable Order shown = shown(written);
    DateForm.Order order = shown != null ? shown : evidence.get().dateOrder();
    if (order == null) {
      throw new IllegalArgumentException(
          "may be a day or a month first, and the file does not show which: %s; say --date-format day-first or --date-format month-first"
              .formatted(text));
    }
    return order == DateForm.Order.DAY_FIRST;
  }

  /** Which of its first two numbers is the day, if the date shows it; with points, the first is. */
  static DateForm.@Nullable Order shown(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches() && written.group(1).length() <= 2 ? shown(written) : null;
  }

  private static DateForm.@Nullable Order shown(Matcher written) {
    if (written.group(2).charAt(0) == '.' || Integer.parseInt(written.group(1)) > NOON) {
      return DateForm.Order.DAY_FIRST;
    }
    return Integer.parseInt(written.group(3)) > NOON ? DateForm.Order.MONTH_FIRST : null;
  }

  private static @Nullable LocalTime time(Matcher written) {
    if (written.group(5) == null) {
      return null;
    }
    int hour = Integer.parseInt(written.group(5));
    String half = written.group(9);
    if (half != null) {
      if (hour < 1 || hour > NOON) {
        throw new DateTimeException("no such hour");
      }
      boolean afternoon = Character.toLowerCase(half.charAt(0)) == 'p';
      hour = hour % NOON + (afternoon ? NOON : 0);
    }
    String second = written.group(7);
    String fraction = written.group(8);
    return LocalTime.of(
        hour,
        Integer.parseInt(written.group(6)),
        second == null ? 0 : Integer.parseInt(second),
        fraction == null
            ? 0
            : Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS)));
  }

  private static @Nullable ZoneOffset offset(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return Character.isLetter(text.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(text);
  }
}
