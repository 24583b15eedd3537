package io.github.inventorystreams.json;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a local time becomes an instant.
 *
 * @param zone of times without an offset; {@code null} = there is none, and they are refused
 * @param ignoresOffset whether an offset is not true, so that its time counts as one without
 */
record ZoneRule(@Nullable ZoneId zone, boolean ignoresOffset) {
  static final ZoneRule NONE = new ZoneRule(null, false);

  /** What {@link #instantOf} gives for times that need a zone. */
  static final long NO_ZONE = Long.MIN_VALUE;

  /**
   * Milliseconds since the epoch. A time that comes twice, since clocks are put back, is the first
   * one; a time that is skipped, since they are put forward, is what a clock shows that was not.
   */
  long instantOf(LocalDateTime local, @Nullable ZoneOffset offset) {
    if (offset != null && !ignoresOffset) {
      return local.toInstant(offset).toEpochMilli();
    }
    return zone == null ? NO_ZONE : local.atZone(zone).toInstant().toEpochMilli();
  }
}
