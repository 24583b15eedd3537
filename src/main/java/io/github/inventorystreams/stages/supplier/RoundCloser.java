package io.github.inventorystreams.stages.supplier;

import io.github.inventorystreams.stages.StageSettings;
import io.github.inventorystreams.stages.Watermark;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * The rule by which review rounds close: once every partition of books has reported, under the
 * stream clock once the suppliers' own topics have ticked as well, and under the wall clock at the
 * latest after a maximal wait.
 */
final class RoundCloser {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final long NOBODY_WAITS = Long.MAX_VALUE;

  private final boolean byTicks;
  private final long maxWaitMillis;
  private final Watermark done;
  private final Watermark ticks;
  private final LongConsumer close;
  private long closedUpToMillis;
  private long waitingSinceMillis = NOBODY_WAITS;

  RoundCloser(StageSettings settings, Watermark done, Watermark ticks, LongConsumer close) {
    this.byTicks = settings.reviewClock() == StageSettings.ReviewClock.STREAM;
    this.maxWaitMillis = settings.reviewMaxWait().toMillis();
    this.done = done;
    this.ticks = ticks;
    this.close = close;
    this.closedUpToMillis = minMillis();
  }

  void schedule(ProcessorContext<?, ?> context) {
    if (!byTicks) {
      context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, this::look);
    }
  }

  /** A source has reported. */
  void moved() {
    closeUpTo(minMillis());
  }

  private void look(long nowMillis) {
    if (done.latestMillis() <= closedUpToMillis) {
      waitingSinceMillis = NOBODY_WAITS;
    } else if (waitingSinceMillis == NOBODY_WAITS) {
      waitingSinceMillis = nowMillis;
    } else if (nowMillis - waitingSinceMillis >= maxWaitMillis) {
      closeUpTo(done.latestMillis());
    }
  }

  private void closeUpTo(long millis) {
    if (millis > closedUpToMillis) {
      closedUpToMillis = millis;
      waitingSinceMillis = NOBODY_WAITS;
      close.accept(millis);
    }
  }

  private long minMillis() {
    return byTicks ? Math.min(done.minMillis(), ticks.minMillis()) : done.minMillis();
  }
}
