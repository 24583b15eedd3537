package io.github.inventorystreams.app.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.inventorystreams.app.config.Durations;
import io.github.inventorystreams.app.console.CommandException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BrokerWaitTest {
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void saysItOnceIn30SecondsAndThenGivesUp() {
    assertThatThrownBy(() -> waiting(Duration.ofSeconds(45), () -> later(20)))
        .isInstanceOf(CommandException.class)
        .hasMessage("Nobody is there. --wait-for-broker waits longer.");
    // Asked after 20, 40 and 60 s: a line after 20, none after 40, the end after 60.
    assertThat(err.toString().lines()).containsExactly("Waiting for Kafka. Nobody is there.");
  }

  @Test
  void zeroPatienceAsksOnce() {
    assertThatThrownBy(() -> waiting(Duration.ZERO, () -> later(0)))
        .isInstanceOf(CommandException.class);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void foreverIsNeverOver() {
    int[] asked = {0};
    assertThat(
            waiting(
                Durations.FOREVER, () -> ++asked[0] == 3 ? Optional.empty() : later(86_400 * 365)))
        .isTrue();
    assertThat(asked[0]).isEqualTo(3);
  }

  @Test
  void aStopEndsTheWait() {
    assertThat(
            waiting(
                Durations.FOREVER,
                () -> {
                  stopped.complete(null);
                  return later(0);
                }))
        .isFalse();
  }

  private boolean waiting(Duration patience, Supplier<Optional<String>> silence) {
    return new BrokerWait(patience, () -> now, new PrintWriter(err, true)).until(silence, stopped);
  }

  /** A broker that does not answer, which takes that long to find out. */
  private Optional<String> later(long seconds) {
    now = now.plusSeconds(seconds);
    return Optional.of("Nobody is there");
  }
}
