package io.github.inventorystreams.json;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of days such as {@code 2026-12-25}. */
final class Dates {
  private Dates() {}

  /** The days in the order of time. */
  static @Nullable List<String> texts(@Nullable Set<LocalDate> days) {
    return days == null ? null : days.stream().sorted().map(LocalDate::toString).toList();
  }

  static @Nullable Set<LocalDate> read(TreeFields fields, String name)
      throws InvalidRecordException {
    List<String> texts = fields.texts(name);
    if (texts == null) {
      return null;
    }
    Set<LocalDate> days = new HashSet<>();
    for (String text : texts) {
      days.add(FieldValues.date(name, text));
    }
    return days;
  }
}
