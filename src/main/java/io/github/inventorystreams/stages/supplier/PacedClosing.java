package io.github.inventorystreams.stages.supplier;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * The closing of rounds, supplier by supplier. Under the wall clock it is paced: after so many
 * lines the next suppliers wait, since each line is work for its book, and a whole shop's orders at
 * once would keep the sales of all waiting. What has not closed lies in the store of proposals, so
 * that a restart goes on with it.
 */
final class PacedClosing {
  private static final Duration PACE = Duration.ofMillis(100);
  private static final int LINES_A_PACE = 50;
  private static final long NOTHING = Long.MIN_VALUE;

  private final Steps steps;
  private final boolean isPaced;
  private long upToMillis;
  private double lines;
  private long pacedMillis;

  /** What there is to do. */
  interface Steps {
    /** Comes before the first supplier. */
    void begin(long upToMillis);

    /** Whether any supplier is left to close. */
    boolean isAnyLeft(long upToMillis);

    /**
     * Closes the round of one supplier.
     *
     * @return how many lines it had; 0 if none is left to close
     */
    int closeNext(long upToMillis);

    /** Comes after the last supplier. */
    void end(long upToMillis);
  }

  private PacedClosing(Steps steps, boolean isPaced, long upToMillis) {
    this.steps = steps;
    this.isPaced = isPaced;
    this.upToMillis = upToMillis;
  }

  /** One that does not wait. */
  static PacedClosing atOnce(Steps steps) {
    return new PacedClosing(steps, false, NOTHING);
  }

  /**
   * One that is paced, and goes on with what may not have been closed when the process ended.
   *
   * @param upToMillis what was to be closed; {@link Long#MIN_VALUE} for nothing
   */
  static PacedClosing resumed(Steps steps, long upToMillis) {
    return new PacedClosing(steps, true, upToMillis);
  }

  void schedule(ProcessorContext<?, ?> context) {
    if (isPaced) {
      context.schedule(PACE, PunctuationType.WALL_CLOCK_TIME, this::pace);
    }
  }

  /** Closes all rounds up to an instant, or begins to. */
  void closeUpTo(long millis) {
    upToMillis = millis;
    steps.begin(millis);
    goOn();
  }

  /** The next suppliers, once the books have had time for the lines of those before. */
  void pace(long nowMillis) {
    double paces = Math.max(0, nowMillis - pacedMillis) / (double) PACE.toMillis();
    lines = Math.max(0, lines - LINES_A_PACE * paces);
    pacedMillis = nowMillis;
    goOn();
  }

  private void goOn() {
    while (upToMillis != NOTHING
        && (!isPaced || lines < LINES_A_PACE || !steps.isAnyLeft(upToMillis))) {
      int closed = steps.closeNext(upToMillis);
      lines += closed;
      if (closed == 0) {
        steps.end(upToMillis);
        upToMillis = NOTHING;
      }
    }
  }
}
