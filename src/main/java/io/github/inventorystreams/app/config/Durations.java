package io.github.inventorystreams.app.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: {@code P7D}, {@code PT0.1S}, {@code 60s}, {@code 0}, {@code
 * forever}.
 */
public final class Durations {
  /** Longer than any process runs, and still a number of milliseconds. */
  public static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

  static final String FORMS = "a duration like P7D, PT1M, 500ms, 60s, 5m, 2h, 7d or 0";

  private static final Pattern PLAIN = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @throws IllegalArgumentException if it is none, or below 0
   */
  public static Duration parse(String text) {
    String trimmed = text.strip().toLowerCase(Locale.ROOT);
    if (trimmed.equals("forever")) {
      return FOREVER;
    }
    if (trimmed.equals("0")) {
      return Duration.ZERO;
    }
    Matcher plain = PLAIN.matcher(trimmed);
    return plain.matches() ? inUnits(Long.parseLong(plain.group(1)), plain.group(2)) : iso(trimmed);
  }

  private static Duration inUnits(long amount, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  private static Duration iso(String text) {
    try {
      Duration duration = Duration.parse(text);
      if (duration.isNegative()) {
        throw new InvalidValueException("must not be below 0");
      }
      return duration;
    } catch (DateTimeParseException e) {
      throw new InvalidValueException("must be " + FORMS, e);
    }
  }
}
