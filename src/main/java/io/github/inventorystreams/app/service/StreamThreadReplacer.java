package io.github.inventorystreams.app.service;

import io.github.inventorystreams.frame.RegistryUnavailable;
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
 * The handler that replaces a thread that has failed, since most failures pass (a broker that
 * restarts, a transaction that was fenced); one that keeps failing ends the service.
 */
final class StreamThreadReplacer implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(StreamThreadReplacer.class);
  private static final int MOST = 3;
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final InstantSource clock;
  private final Consumer<String> onEnd;
  private final Deque<Instant> replaced = new ArrayDeque<>();

  /**
   * @param onEnd gets one line that states why processing has ended
   */
  StreamThreadReplacer(InstantSource clock, Consumer<String> onEnd) {
    this.clock = clock;
    this.onEnd = onEnd;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable thrown) {
    if (waitedForRegistry(thrown)) {
      LOG.warn("A processing thread is replaced, and goes on waiting: {}", cause(thrown));
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
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

  /** However often: what it waits for says nothing of what it does. */
  private static boolean waitedForRegistry(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RegistryUnavailable) {
        return true;
      }
    }
    return false;
  }

  private static String cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
