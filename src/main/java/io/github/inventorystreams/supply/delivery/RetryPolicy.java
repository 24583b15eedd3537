package io.github.inventorystreams.supply.delivery;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often a partner who does not take a document is asked again: after 1, 5 and 30 minutes, then
 * every hour.
 *
 * @param giveUpAfter how long a document is tried by a partner who takes nothing
 */
public record RetryPolicy(Duration giveUpAfter) {
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));
  private static final Duration THEN = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofHours(6);

  /**
   * The pause after so many failures in a row.
   *
   * @param failures at least 1
   * @param asked what the other side asked for, or {@code null}; more than six hours are not
   *     believed
   */
  public Duration pause(int failures, @Nullable Duration asked) {
    Duration own = failures <= PAUSES.size() ? PAUSES.get(failures - 1) : THEN;
    if (asked == null || asked.compareTo(own) <= 0) {
      return own;
    }
    return asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
  }
}
