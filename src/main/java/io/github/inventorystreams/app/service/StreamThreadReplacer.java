package io.github.inventorystreams.app.service;

import io.github.inventorystreams.frame.RegistryUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handler that replaces a thread that has failed, since most failures pass (a broker that
 * restarts, a transaction that was fenced); one that keeps failing ends the service. Each
 * replacement waits longer than the one just before.
 */
final class StreamThreadReplacer implements StreamsUncaughtExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(StreamThreadReplacer.class);
  private static final int MOST = 3;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(5);

  /** After which a failure is no longer one of a row. */
  private static final Duration CALM = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Around around;
  private final Predicate<Throwable> mended;
  private final Consumer<String> onEnd;
  private final Consumer<Duration> pauses;
  private final Deque<Instant> failed = new ArrayDeque<>();
  private Instant lastReplaced = Instant.MIN;
  private Duration lastPause = Duration.ZERO;

  /**
   * What is wrong around processing at the moment, which may pass; {@code null} = nothing.
   *
   * @param trouble of any kind
   * @param disks of the disks alone
   */
  record Around(Supplier<@Nullable String> trouble, Supplier<@Nullable String> disks) {
    static final Around WELL = new Around(() -> null, () -> null);
  }

  /**
   * @param mended mends what made a thread fail, and tells whether it could
   * @param onEnd gets one line that states why processing has ended
   * @param pauses lets the thread that has failed wait before it is replaced
   */
  StreamThreadReplacer(
      InstantSource clock,
      Around around,
      Predicate<Throwable> mended,
      Consumer<String> onEnd,
      Consumer<Duration> pauses) {
    this.clock = clock;
    this.around = around;
    this.mended = mended;
    this.onEnd = onEnd;
    this.pauses = pauses;
  }

  @Override
  public StreamThreadExceptionResponse handle(Throwable thrown) {
    Duration pause = pauseBefore(thrown);
    if (pause == null) {
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    // Other threads may fail meanwhile, and wait at the same time.
    pauses.accept(pause);
    return StreamThreadExceptionResponse.REPLACE_THREAD;
  }

  /** How long the replacement of a thread has to wait; {@code null} = it has failed too often. */
  private synchronized @Nullable Duration pauseBefore(Throwable thrown) {
    if (mended.test(thrown)) {
      return Duration.ZERO;
    }
    String refused = OutageSigns.ofExpiredInput(thrown);
    if (refused != null) {
      onEnd.accept(refused);
      return null;
    }
    Instant now = clock.instant();
    if (isWaiting(thrown)) {
      LOG.warn("A processing thread is replaced, and goes on waiting: {}", cause(thrown));
      return nextPause(now);
    }
    String forbidden = OutageSigns.ofMissingRight(thrown);
    if (forbidden != null) {
      onEnd.accept(forbidden);
      return null;
    }
    failed.removeIf(at -> at.isBefore(now.minus(WITHIN)));
    if (failed.size() < MOST) {
      failed.add(now);
      LOG.warn("A processing thread has failed and is replaced: {}", cause(thrown));
      return nextPause(now);
    }
    // Of what is wrong around it, only a missing input topic ends it.
    String known = OutageSigns.ofMissingInput(thrown) ? around.trouble().get() : null;
    onEnd.accept(
        "Processing has failed %d times in %d minutes and stops: %s"
            .formatted(MOST + 1, WITHIN.toMinutes(), known == null ? cause(thrown) : known));
    return null;
  }

  private Duration nextPause(Instant now) {
    Duration twice = lastPause.multipliedBy(2);
    boolean isOfARow = lastReplaced.plus(CALM).isAfter(now) && !lastPause.isZero();
    Duration pause = isOfARow ? twice : FIRST_PAUSE;
    lastReplaced = now;
    lastPause = pause.compareTo(MAX_PAUSE) < 0 ? pause : MAX_PAUSE;
    return lastPause;
  }

  /**
   * Whether it only waited for others, which may last: for a schema registry, for a broker that is
   * away, for a topic that is to be made anew. What it waits for says nothing of what it does.
   */
  private boolean isWaiting(Throwable thrown) {
    return OutageSigns.causes(thrown).anyMatch(RegistryUnavailable.class::isInstance)
        || (around.trouble().get() != null && OutageSigns.ofKafka(thrown))
        || (around.disks().get() != null && OutageSigns.ofDisk(thrown));
  }

  private static String cause(Throwable thrown) {
    Throwable cause = OutageSigns.innermost(thrown);
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
