package io.github.inventorystreams.stages.sku;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * The punctuator of reviews by the time of day: at whole multiples of an interval, whenever the
 * process started, it has all reviewed that is due and then reports that it is done. It goes on for
 * a short time at once, so that events are processed in between.
 */
final class ReviewPunctuator {
  private static final Duration GO_ON_EVERY = Duration.ofMillis(100);

  private final long intervalMillis;
  private final Rebuild rebuild;
  private final ReviewTime.Work rebuilding;
  private final BookSweep sweep;
  private final ReviewTime.Work prepare;
  private final DueBookProcessor drain;
  private final LongConsumer done;
  private final boolean takesTurns;
  private long doneUpToMillis = Long.MIN_VALUE;

  /**
   * @param rebuild has to end before anything is reviewed
   * @param rebuilding is the work on it
   * @param sweep has no time of day; reviews that are due go before it
   * @param prepare is done before due books are looked for
   * @param takesTurns with events; else all that is due is done at once
   */
  ReviewPunctuator(
      Duration interval,
      Rebuild rebuild,
      ReviewTime.Work rebuilding,
      BookSweep sweep,
      ReviewTime.Work prepare,
      DueBookProcessor drain,
      LongConsumer done,
      boolean takesTurns) {
    this.intervalMillis = interval.toMillis();
    this.rebuild = rebuild;
    this.rebuilding = rebuilding;
    this.sweep = sweep;
    this.prepare = prepare;
    this.drain = drain;
    this.done = done;
    this.takesTurns = takesTurns;
  }

  void schedule(ProcessorContext<?, ?> context) {
    context.schedule(Instant.EPOCH, GO_ON_EVERY, PunctuationType.WALL_CLOCK_TIME, this::goOn);
  }

  private void goOn(long nowMillis) {
    if (rebuild.isOn() && !spend(nowMillis, rebuilding)) {
      return;
    }
    long dueMillis = Math.floorDiv(nowMillis, intervalMillis) * intervalMillis;
    boolean isDue = dueMillis > doneUpToMillis;
    if (!isDue && sweep.isDone()) {
      return;
    }
    ReviewTime.Work work =
        timeIsLeft -> {
          boolean isReviewed = !isDue || review(dueMillis, timeIsLeft);
          sweep.goOn(timeIsLeft);
          return isReviewed;
        };
    if (spend(nowMillis, work) && isDue) {
      doneUpToMillis = dueMillis;
      done.accept(dueMillis);
    }
  }

  private boolean spend(long nowMillis, ReviewTime.Work work) {
    return takesTurns ? ReviewTime.ofThread().spend(this, nowMillis, work) : work.goOn(() -> true);
  }

  private boolean review(long dueMillis, BooleanSupplier timeIsLeft) {
    return prepare.goOn(timeIsLeft) && drain.drain(dueMillis, timeIsLeft);
  }
}
