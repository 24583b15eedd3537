package io.github.inventorystreams.files;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A time as it is written: a day, perhaps with a time of day, perhaps with an offset.
 *
 * @param days how many days it stands for: 7 for a week, else 1
 */
record Moment(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset, int days) {

  /** The instant; a day is its beginning. */
  long millis(ZoneId zone) {
    if (time == null) {
      return date.atStartOfDay(offset == null ? zone : offset).toInstant().toEpochMilli();
    }
    return date.atTime(time).atZone(offset == null ? zone : offset).toInstant().toEpochMilli();
  }

  /** The day in a zone, or the day as it is written if there is no zone. */
  LocalDate day(@Nullable ZoneId zone) {
    return zone == null || time == null || offset == null
        ? date
        : date.atTime(time).atOffset(offset).atZoneSameInstant(zone).toLocalDate();
  }
}
