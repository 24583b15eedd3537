package io.github.inventorystreams.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Timestamps as in RFC 3339, section 5.6, with an offset, between 1970 and 2999. By hand because
 * each event has one or two and {@code java.time.format} costs as much as the rest of the event.
 */
final class Rfc3339 {

  /** What {@link #parse} gives for text that is none. */
  static final long INVALID = -1;

  private static final long DAY_MILLIS = 86_400_000L;
  private static final long END_MILLIS = LocalDate.of(3000, 1, 1).toEpochDay() * DAY_MILLIS;

  /** The last instant that is accepted. */
  static final long LAST_MILLIS = END_MILLIS - 1;

  /** Nearly all instants that are written lie on the day of the one before. */
  private static volatile Day lastDay = new Day(0);

  private static final int SECONDS_END = "2026-11-22T10:15:30".length();

  private Rfc3339() {}

  /** Milliseconds since the epoch, finer fractions cut off, or {@link #INVALID}. */
  static long parse(String text) {
    if (text.length() <= SECONDS_END
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || (text.charAt(10) != 'T' && text.charAt(10) != 't')
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return INVALID;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, SECONDS_END);
    if ((year | month | day | hour | minute | second) < 0
        || hour > 23
        || minute > 59
        || second > 59) {
      return INVALID;
    }
    int at = SECONDS_END;
    int millis = 0;
    if (text.charAt(at) == '.') {
      int first = ++at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        if (at - first < 3) {
          millis = millis * 10 + text.charAt(at) - '0';
        }
        at++;
      }
      if (at == first) {
        return INVALID;
      }
      for (int written = at - first; written < 3; written++) {
        millis *= 10;
      }
    }
    int offsetMinutes = offsetMinutes(text, at);
    if (offsetMinutes == Integer.MIN_VALUE) {
      return INVALID;
    }
    try {
      long minutes =
          LocalDate.of(year, month, day).toEpochDay() * 1440L + hour * 60L + minute - offsetMinutes;
      long instant = minutes * 60_000L + second * 1000L + millis;
      return instant >= 0 && instant < END_MILLIS ? instant : INVALID;
    } catch (DateTimeException e) {
      return INVALID;
    }
  }

  private static int offsetMinutes(String text, int at) {
    int left = text.length() - at;
    if (left == 1 && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
      return 0;
    }
    if (left != "+08:00".length() || text.charAt(at + 3) != ':') {
      return Integer.MIN_VALUE;
    }
    int hours = digits(text, at + 1, at + 3);
    int minutes = digits(text, at + 4, at + 6);
    char sign = text.charAt(at);
    if ((hours | minutes) < 0 || hours > 23 || minutes > 59 || (sign != '+' && sign != '-')) {
      return Integer.MIN_VALUE;
    }
    return sign == '-' ? -(hours * 60 + minutes) : hours * 60 + minutes;
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The instant in UTC with Z; milliseconds only where there are any. */
  static String format(long epochMillis) {
    byte[] day = day(Math.floorDiv(epochMillis, DAY_MILLIS));
    int ofDay = (int) Math.floorMod(epochMillis, DAY_MILLIS);
    int millis = ofDay % 1000;
    byte[] text = Arrays.copyOf(day, millis == 0 ? SECONDS_END + 1 : SECONDS_END + 5);
    put(text, 11, 2, ofDay / 3_600_000, ':');
    put(text, 14, 2, ofDay / 60_000 % 60, ':');
    put(text, 17, 2, ofDay / 1000 % 60, millis == 0 ? 'Z' : '.');
    if (millis != 0) {
      put(text, 20, 3, millis, 'Z');
    }
    return new String(text, ISO_8859_1);
  }

  private static byte[] day(long epochDay) {
    Day last = lastDay;
    if (last.epochDay != epochDay) {
      last = new Day(epochDay);
      lastDay = last;
    }
    return last.text;
  }

  /** A date with the T after it. */
  private static final class Day {
    private final long epochDay;
    private final byte[] text = new byte["2026-11-22T".length()];

    Day(long epochDay) {
      LocalDate date = LocalDate.ofEpochDay(epochDay);
      this.epochDay = epochDay;
      put(text, 0, 4, date.getYear(), '-');
      put(text, 5, 2, date.getMonthValue(), '-');
      put(text, 8, 2, date.getDayOfMonth(), 'T');
    }
  }

  private static void put(byte[] text, int from, int width, int value, char end) {
    int rest = value;
    for (int i = from + width - 1; i >= from; i--) {
      text[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    text[from + width] = (byte) end;
  }
}
