package io.github.inventorystreams.app.connect;

import io.github.inventorystreams.app.console.CommandException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for a broker that is missing, and says so now and then. */
public final class BrokerWait {
  private static final long BETWEEN_ATTEMPTS_MILLIS = 500;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

  private final Duration patience;
  private final InstantSource clock;
  private final PrintWriter err;

  public BrokerWait(Duration patience, InstantSource clock, PrintWriter err) {
    this.patience = patience;
    this.clock = clock;
    this.err = err;
  }

  /**
   * Waits.
   *
   * @param silence asks the broker once; says why it has not answered, or nothing
   * @param stopped completed when somebody wants the process to end
   * @return false if it was stopped before the broker answered
   * @throws CommandException once patience is at its end
   */
  public boolean until(Supplier<Optional<String>> silence, CompletableFuture<Void> stopped) {
    Instant begin = clock.instant();
    Instant lastLine = Instant.EPOCH;
    do {
      Optional<String> why = silence.get();
      if (why.isEmpty()) {
        return true;
      }
      Instant now = clock.instant();
      if (Duration.between(begin, now).compareTo(patience) >= 0) {
        throw CommandException.failed(why.get() + ". --wait-for-broker waits longer.");
      }
      if (lastLine.isBefore(now.minus(BETWEEN_LINES))) {
        err.printf("Waiting for Kafka. %s.%n", why.get());
        err.flush();
        lastLine = now;
      }
    } while (!completed(stopped));
    return false;
  }

  private static boolean completed(CompletableFuture<Void> stopped) {
    try {
      stopped.get(BETWEEN_ATTEMPTS_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException("waiting for a broker was broken off", e);
    }
  }
}
