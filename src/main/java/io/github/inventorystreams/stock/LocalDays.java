package io.github.inventorystreams.stock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of a location in its time zone, numbered as {@link LocalDate#toEpochDay()}; some have 23
 * or 25 hours.
 *
 * @param openDays the days of the week on which it takes deliveries
 * @param holidays days on which it does not
 */
public record LocalDays(ZoneId zone, Set<DayOfWeek> openDays, Set<LocalDate> holidays) {
  private static final long DAY_MILLIS = 86_400_000;
  private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

  /**
   * By the settings of a location.
   *
   * @param openDays {@code null} or empty = all days of the week
   * @param holidays {@code null} = none
   */
  public LocalDays(
      ZoneId zone, @Nullable Set<DayOfWeek> openDays, @Nullable Set<LocalDate> holidays) {
    this.zone = zone;
    this.openDays = openDays == null || openDays.isEmpty() ? EVERY_DAY : Set.copyOf(openDays);
    this.holidays = holidays == null ? Set.of() : Set.copyOf(holidays);
  }

  /** Of a location that takes deliveries on every day. */
  public LocalDays(ZoneId zone) {
    this(zone, null, null);
  }

  /** The day in which an instant lies. */
  public long dayOf(long millis) {
    ZoneRules rules = zone.getRules();
    long offsetMillis = rules.getOffset(Instant.ofEpochMilli(millis)).getTotalSeconds() * 1000L;
    return Math.floorDiv(millis + offsetMillis, DAY_MILLIS);
  }

  /** The instant at which a day begins. */
  public long startOf(long epochDay) {
    return LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** How long a day is. */
  public long lengthMillis(long epochDay) {
    return startOf(epochDay + 1) - startOf(epochDay);
  }
}
