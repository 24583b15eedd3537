package io.github.inventorystreams.app.config;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Days of the week as people write them: {@code MON,THU}. */
final class DayNames {
  private DayNames() {}

  /** The days that a text names; at least one. */
  static Set<DayOfWeek> read(String text) {
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

  /** The form that {@link #read} reads. */
  static String text(Set<DayOfWeek> days) {
    return days.stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
  }
}
