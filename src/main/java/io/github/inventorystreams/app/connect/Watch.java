package io.github.inventorystreams.app.connect;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A watch over what a process needs and can't mend itself: brokers, topics, disks. It looks every
 * other second in a thread of its own, says in the log what is wrong, and keeps it for health.
 */
public final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final List<Supplier<@Nullable String>> looks;
  private final InstantSource clock;
  private final TroubleLines lines = new TroubleLines();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "watch");
  private volatile @Nullable String trouble;

  /**
   * Prepares to watch.
   *
   * @param looks each says what is wrong and how to mend it, in one line, or {@code null}; of
   *     several troubles the first counts
   */
  public Watch(List<Supplier<@Nullable String>> looks, InstantSource clock) {
    this.looks = List.copyOf(looks);
    this.clock = clock;
    thread.setDaemon(true);
  }

  /** Begins to look; returns at once. */
  public void start() {
    thread.start();
  }

  /** What is wrong at the moment, or {@code null}. */
  public @Nullable String trouble() {
    return trouble;
  }

  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }

  private void watch() {
    try {
      do {
        look();
      } while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    String found =
        looks.stream().map(Supplier::get).filter(Objects::nonNull).findFirst().orElse(null);
    // A look that was broken off by the close has found nothing out.
    if (closed.getCount() == 0) {
      return;
    }
    trouble = found;
    lines
        .at(clock.instant(), found)
        .ifPresent(
            line -> {
              if (found == null) {
                LOG.info(line);
              } else {
                LOG.warn(line);
              }
            });
  }
}
