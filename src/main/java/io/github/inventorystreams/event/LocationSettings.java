package io.github.inventorystreams.event;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has set for a location; {@code null} leaves a field to the defaults.
 *
 * @param zone the time zone in which its days begin
 * @param openDays the days on which it sells
 */
public record LocationSettings(@Nullable ZoneId zone, @Nullable Set<DayOfWeek> openDays) {}
