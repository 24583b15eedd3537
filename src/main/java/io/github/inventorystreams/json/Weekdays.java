package io.github.inventorystreams.json;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days of the week as {@code MON} to {@code SUN}. */
final class Weekdays {
  private static final List<String> NAMES =
      List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

  private Weekdays() {}

  /** The names from Monday on. */
  static @Nullable List<String> names(@Nullable Set<DayOfWeek> days) {
    return days == null
        ? null
        : Arrays.stream(DayOfWeek.values())
            .filter(days::contains)
            .map(day -> NAMES.get(day.getValue() - 1))
            .toList();
  }

  /** A set of at least one day. */
  static @Nullable Set<DayOfWeek> read(TreeFields fields, String name)
      throws InvalidRecordException {
    List<String> names = fields.texts(name);
    if (names == null) {
      return null;
    }
    EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String day : names) {
      int index = NAMES.indexOf(day);
      if (index < 0) {
        throw Fields.wrong(name, "a list of days of " + NAMES, day);
      }
      days.add(DayOfWeek.of(index + 1));
    }
    if (days.isEmpty()) {
      throw InvalidRecordException.malformed(name + " is empty");
    }
    return days;
  }
}
