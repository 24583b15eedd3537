package io.github.inventorystreams.notify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The backoff: the time to wait after so many failures in a row: 1 s, 2 s, 4 s and so on, at most 5
 * minutes.
 */
public final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 9;

  private Backoff() {}

  /**
   * The pause.
   *
   * @param failures at least 1
   * @param asked what the other side asked for; more than an hour is not believed
   */
  public static Duration pause(int failures, @Nullable Duration asked) {
    Duration grown = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    Duration own = grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    if (asked == null || asked.compareTo(own) <= 0) {
      return own;
    }
    Duration hour = Duration.ofHours(1);
    return asked.compareTo(hour) < 0 ? asked : hour;
  }
}
