package io.github.inventorystreams.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * The days of a time zone, numbered as {@link LocalDate#toEpochDay()}; some have 23 or 25 hours.
 */
public record LocalDays(ZoneId zone) {
  private static final long DAY_MILLIS = 86_400_000;

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
