package io.github.inventorystreams.app.config;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The text forms of values that Kafka's ConfigDef has no type for. */
final class SettingValues {
  private SettingValues() {}

  /** Days of the week as {@code MON,THU}; at least one. */
  static Set<DayOfWeek> days(String text) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.split(",", -1)) {
      days.add(day(part.strip().toUpperCase(Locale.ROOT)));
    }
    return days;
  }

  private static DayOfWeek day(String abbreviation) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().substring(0, 3).equals(abbreviation)) {
        return day;
      }
    }
    throw new InvalidValueException("must be days like MON,THU");
  }

  /** The form that {@link #days} reads. */
  static String text(Set<DayOfWeek> days) {
    return days.stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
  }

  static BigDecimal amount(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidValueException("must be a number like 19.90", e);
    }
  }

  static long units(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw new InvalidValueException("must be a whole number", e);
    }
  }
}
