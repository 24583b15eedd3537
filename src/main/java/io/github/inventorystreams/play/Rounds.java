package io.github.inventorystreams.play;

import io.github.inventorystreams.event.RoundSettled;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A watch over which partitions have seen the outcome of the review rounds. */
public final class Rounds implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final TopicTail<RoundSettled> tail;
  private final long[] settledMillis;
  private final Duration maxWait;
  private final Stopwatch stopwatch;
  private final Runnable health;

  /**
   * @param partitions P, of the stock topics
   * @param health throws if there is no use in waiting any longer
   */
  public Rounds(
      TopicTail<RoundSettled> tail,
      int partitions,
      Duration maxWait,
      Stopwatch stopwatch,
      Runnable health) {
    this.tail = tail;
    this.settledMillis = new long[partitions];
    Arrays.fill(settledMillis, Long.MIN_VALUE);
    this.maxWait = maxWait;
    this.stopwatch = stopwatch;
    this.health = health;
  }

  /**
   * Returns once all partitions have settled what was due up to an instant.
   *
   * @throws PlayException if they have not after the longest wait
   */
  public void await(long atMillis) {
    long startNanos = stopwatch.nanoTime();
    while (!missing(atMillis).isEmpty()) {
      for (RoundSettled settled : tail.await(POLL)) {
        int partition = settled.partition();
        settledMillis[partition] = Math.max(settledMillis[partition], settled.upToMillis());
        refuseAnotherClock(settled, atMillis);
      }
      health.run();
      if (stopwatch.nanoTime() - startNanos > maxWait.toNanos()) {
        throw new PlayException(
            "the processor has not settled %s within %d s; partitions that are missing: %s. Is it running under --clock stream?"
                .formatted(Instant.ofEpochMilli(atMillis), maxWait.toSeconds(), missing(atMillis)));
      }
    }
  }

  /** Rounds that no tick has asked for are those of a wall clock. */
  private static void refuseAnotherClock(RoundSettled settled, long atMillis) {
    if (settled.upToMillis() > atMillis) {
      throw new PlayException(
          "the processor has settled %s, where the last tick was %s: it does not run under --clock stream"
              .formatted(
                  Instant.ofEpochMilli(settled.upToMillis()), Instant.ofEpochMilli(atMillis)));
    }
  }

  private List<Integer> missing(long atMillis) {
    List<Integer> missing = new ArrayList<>();
    for (int partition = 0; partition < settledMillis.length; partition++) {
      if (settledMillis[partition] < atMillis) {
        missing.add(partition);
      }
    }
    return missing;
  }

  @Override
  public void close() {
    tail.close();
  }
}
