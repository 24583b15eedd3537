package io.github.inventorystreams.notify;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The delivery policy of a channel: what goes to it, and how.
 *
 * @param routes the ways that lead to it
 * @param groupFor how long the first notice waits for others, to go in one message
 * @param largestGroup the most notices of one message
 * @param giveUpAfter how long a message is tried before it is dead
 * @param zone of the readers, in which times are written
 */
public record DeliveryPolicy(
    List<Route> routes,
    Duration groupFor,
    int largestGroup,
    @Nullable QuietHours quiet,
    Duration giveUpAfter,
    ZoneId zone) {
  public DeliveryPolicy {
    routes = List.copyOf(routes);
  }

  /** When a notice is to be sent, apart from quiet hours; empty if it does not go here. */
  OptionalLong readyAtMillis(Notification notice) {
    return routes.stream()
        .filter(route -> route.matches(notice))
        .mapToLong(route -> notice.sinceMillis() + route.unacknowledgedFor().toMillis())
        .min();
  }

  /** The first moment, not before another one, at which it may be sent. */
  long allowedFromMillis(long fromMillis, Notification notice) {
    return quiet == null
        ? fromMillis
        : quiet.allowedFromMillis(fromMillis, notice.news().severity());
  }
}
