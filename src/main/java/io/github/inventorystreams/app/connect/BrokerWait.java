package io.github.inventorystreams.app.connect;

import io.github.inventorystreams.app.console.CommandException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for a broker that is missing, and says so now and then. */
public final class BrokerWait {
  private static final long BETWEEN_ATTEMPTS_MILLIS = 500;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

  private final String bootstrapServers;
  private final Duration patience;
  private final InstantSource clock;
  private final PrintWriter err;

  public BrokerWait(
      String bootstrapServers, Duration patience, InstantSource clock, PrintWriter err) {
    this.bootstrapServers = bootstrapServers;
    this.patience = patience;
    this.clock = clock;
    this.err = err;
  }

  /**
   * Waits.
   *
   * @param answers asks the broker once
   * @param stopped completed when somebody wants the process to end
   * @return false if it was stopped before the broker answered
   * @throws CommandException once patience is at its end
   */
  public boolean until(BooleanSupplier answers, CompletableFuture<Void> stopped) {
    Instant begin = clock.instant();
    Instant lastLine = Instant.EPOCH;
    do {
      if (answers.getAsBoolean()) {
        return true;
      }
      Instant now = clock.instant();
      if (Duration.between(begin, now).compareTo(patience) >= 0) {
        throw CommandException.failed(
            "No Kafka broker answers at %s: start it, or name another with --bootstrap-servers. --wait-for-broker waits longer."
                .formatted(bootstrapServers));
      }
      if (lastLine.isBefore(now.minus(BETWEEN_LINES))) {
        err.printf("Waiting for a Kafka broker at %s.%n", bootstrapServers);
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
