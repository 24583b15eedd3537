package io.github.inventorystreams.app.service;

import io.github.inventorystreams.frame.RegistryUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
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
  private final Supplier<@Nullable String> trouble;
  private final Predicate<Throwable> mended;
  private final Consumer<String> onEnd;
  private final Deque<Instant> replaced = new ArrayDeque<>();

  /**
   * @param trouble what is wrong around it at the moment, which may pass; {@code null} = nothing
   * @param mended mends what made a thread fail, and tells whether it could
   * @param onEnd gets one line that states why processing has ended
   */
  StreamThreadReplacer(
      InstantSource clock,
      Supplier<@Nullable String> trouble,
      Predicate<Throwable> mended,
      Consumer<String> onEnd) {
    this.clock = clock;
    this.trouble = trouble;
    this.mended = mended;
    this.onEnd = onEnd;
  }

  @Override
  public synchronized StreamThreadExceptionResponse handle(Throwable thrown) {
    if (mended.test(thrown)) {
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    if (isWaiting(thrown)) {
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
    String known = trouble.get();
    onEnd.accept(
        "Processing has failed %d times in %d minutes and stops: %s"
            .formatted(MOST + 1, WITHIN.toMinutes(), known == null ? cause(thrown) : known));
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /**
   * Whether it only waited for others, which may last: for a schema registry, for a broker that is
   * away, for a topic that is to be made anew. What it waits for says nothing of what it does.
   * Without an input topic a thread fails again at once, and does not wait.
   */
  private boolean isWaiting(Throwable thrown) {
    return hasCause(thrown, RegistryUnavailable.class)
        || (trouble.get() != null && !hasCause(thrown, MissingSourceTopicException.class));
  }

  private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(type::isInstance);
  }

  private static String cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
