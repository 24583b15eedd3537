package io.github.inventorystreams.stages.sku;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongConsumer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * The punctuator that starts reviews by the time of day: at whole multiples of an interval,
 * whenever the process started, it has all reviewed that is due and then reports that it is done.
 */
final class ReviewPunctuator {
  private static final Duration SLICE_EVERY = Duration.ofMillis(100);

  private final long intervalMillis;
  private final Runnable prepare;
  private final DueBookProcessor drain;
  private final LongConsumer done;
  private long doneUpToMillis = Long.MIN_VALUE;

  /**
   * @param prepare is done before books are looked at
   */
  ReviewPunctuator(Duration interval, Runnable prepare, DueBookProcessor drain, LongConsumer done) {
    this.intervalMillis = interval.toMillis();
    this.prepare = prepare;
    this.drain = drain;
    this.done = done;
  }

  void schedule(ProcessorContext<?, ?> context) {
    context.schedule(Instant.EPOCH, SLICE_EVERY, PunctuationType.WALL_CLOCK_TIME, this::slice);
  }

  private void slice(long nowMillis) {
    long dueMillis = Math.floorDiv(nowMillis, intervalMillis) * intervalMillis;
    if (dueMillis > doneUpToMillis) {
      prepare.run();
      if (drain.drainSlice(dueMillis)) {
        doneUpToMillis = dueMillis;
        done.accept(dueMillis);
      }
    }
  }
}
