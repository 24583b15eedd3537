package io.github.inventorystreams.app.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of troubles that come and go: each at once, the same again after half a minute as
 * long as it lasts, and that it is over.
 */
final class TroubleLines {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

  private final Map<String, Instant> saidAt = new HashMap<>();
  private @Nullable String said;
  private Instant since = Instant.MIN;

  /**
   * The line to say, if there is one.
   *
   * @param trouble what is wrong now, in one line that stays the same while it lasts; {@code null}
   *     = nothing
   */
  Optional<String> at(Instant now, @Nullable String trouble) {
    if (trouble == null) {
      return over(now);
    }
    if (since.equals(Instant.MIN)) {
      since = now;
    }
    saidAt.values().removeIf(at -> !at.isAfter(now.minus(BETWEEN_LINES)));
    if (saidAt.containsKey(trouble)) {
      return Optional.empty();
    }
    saidAt.put(trouble, now);
    said = trouble;
    return Optional.of(trouble);
  }

  private Optional<String> over(Instant now) {
    String last = said;
    long seconds = since.equals(Instant.MIN) ? 0 : Duration.between(since, now).toSeconds();
    said = null;
    since = Instant.MIN;
    return last == null
        ? Optional.empty()
        : Optional.of("Over after %d s: %s".formatted(seconds, last));
  }
}
