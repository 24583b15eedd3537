package io.github.inventorystreams.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a location, as somebody has set them; {@code null} leaves a field to the
 * defaults.
 *
 * @param zone the time zone in which its days begin
 * @param openDays the days of the week on which it takes deliveries
 * @param holidays days on which it does not
 */
public record LocationSettings(
    @Nullable ZoneId zone, @Nullable Set<DayOfWeek> openDays, @Nullable Set<LocalDate> holidays) {

  /** Nothing set. */
  public static final LocationSettings NONE = new LocationSettings(null, null, null);

  /** Of a location that takes deliveries on every day. */
  public static LocationSettings in(ZoneId zone) {
    return new LocationSettings(zone, null, null);
  }
}
