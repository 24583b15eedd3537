package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning.Severity;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The hours in which nobody wants to be disturbed: from one local time to another, past midnight
 * where the second is the earlier one.
 *
 * @param days on which a quiet time begins
 * @param except what disturbs all the same
 */
public record QuietHours(
    ZoneId zone, LocalTime from, LocalTime to, Set<DayOfWeek> days, Set<Severity> except) {
  /** The quiet days, and one more for a time past midnight, can follow one another so often. */
  private static final int MAX_IN_A_ROW = 9;

  public QuietHours {
    days = Set.copyOf(days);
    except = Set.copyOf(except);
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours begin and end at the same time");
    }
  }

  /** The first moment, not before another one, at which something of this severity may be sent. */
  public long allowedFromMillis(long fromMillis, Severity severity) {
    if (except.contains(severity)) {
      return fromMillis;
    }
    long allowed = fromMillis;
    for (int i = 0; i < MAX_IN_A_ROW; i++) {
      long end = endOfQuiet(allowed);
      if (end == allowed) {
        return allowed;
      }
      allowed = end;
    }
    return allowed;
  }

  /** The end of the quiet time in which a moment lies; the moment itself if it lies in none. */
  private long endOfQuiet(long atMillis) {
    LocalDate today = Instant.ofEpochMilli(atMillis).atZone(zone).toLocalDate();
    for (LocalDate day : Set.of(today, today.minusDays(1))) {
      if (days.contains(day.getDayOfWeek())) {
        long begin = day.atTime(from).atZone(zone).toInstant().toEpochMilli();
        LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
        long end = last.atTime(to).atZone(zone).toInstant().toEpochMilli();
        if (begin <= atMillis && atMillis < end) {
          return end;
        }
      }
    }
    return atMillis;
  }
}
