package io.github.inventorystreams.app.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that has failed is replaced, since most failures pass (a broker that restarts, a
 * transaction that was fenced); one that keeps failing ends the service.
 */
final class ThreadReplacements implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadReplacements.class);
  private static final int MOST = 3;
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Consumer<String> onEnd;
  private final Deque<Instant> replaced = new ArrayDeque<>();

  /**
   * @param onEnd is told in one line why processing has ended
   */
  ThreadReplacements(InstantSource clock, Consumer<String> onEnd) {
    this.clock = clock;
    this.onEnd = onEnd;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable thrown) {
    Instant now = clock.instant();
    replaced.removeIf(at -> at.isBefore(now.minus(WITHIN)));
    if (replaced.size() < MOST) {
      replaced.add(now);
      LOG.warn("A processing thread has failed and is replaced: {}", cause(thrown));
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    onEnd.accept(
        "Processing has failed %d times in %d minutes and stops: %s"
            .formatted(MOST + 1, WITHIN.toMinutes(), cause(thrown)));
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  private static String cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
