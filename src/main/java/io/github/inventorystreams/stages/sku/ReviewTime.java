package io.github.inventorystreams.stages.sku;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The time that a thread gives to the work of reviews before it turns to events again: no more than
 * it has done something else since, and never more than 25 ms at a time. The tasks of the thread
 * share it, and each has at least 2 ms.
 */
final class ReviewTime {
  private static final double MAX_MILLIS = 25;
  private static final double MIN_PART_MILLIS = 2;
  private static final double MILLI_NANOS = 1e6;
  private static final ThreadLocal<ReviewTime> OF_THREAD =
      ThreadLocal.withInitial(() -> new ReviewTime(System::nanoTime));

  private final LongSupplier nanoClock;

  /** Those that had work in the round that is under way; each comes once in a round. */
  private final Set<Object> tasks = new HashSet<>();

  private int tasksOfLastRound = 1;
  private double leftMillis;
  private double endedMillis;

  ReviewTime(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  /** That of the thread which asks. */
  static ReviewTime ofThread() {
    return OF_THREAD.get();
  }

  /** Work that can stop anywhere and go on later. */
  interface Work {
    /**
     * Goes on as long as there is time.
     *
     * @return whether nothing is left to do
     */
    boolean goOn(BooleanSupplier timeIsLeft);
  }

  /**
   * Has a task go on with its work for its part of the time.
   *
   * @param task that has something to do
   * @param nowMillis by the clock of the tasks; one that was set back gives as much time as a long
   *     pause
   * @return whether it has nothing left to do
   */
  boolean spend(Object task, long nowMillis, Work work) {
    if (!tasks.add(task)) {
      tasksOfLastRound = tasks.size();
      tasks.clear();
      tasks.add(task);
    }
    leftMillis = Math.min(MAX_MILLIS, leftMillis + elseMillis(nowMillis));
    // One that has taken too long must not leave nothing to those that come after it, each time.
    double partMillis =
        Math.max(MIN_PART_MILLIS, leftMillis / Math.max(tasksOfLastRound, tasks.size()));
    long beganNanos = nanoClock.getAsLong();
    boolean done = work.goOn(() -> millisSince(beganNanos) < partMillis);
    double spentMillis = millisSince(beganNanos);
    leftMillis = Math.max(0, leftMillis - spentMillis);
    endedMillis = nowMillis + spentMillis;
    return done;
  }

  /** The clock of the tasks is coarser than time spent, so it may seem to be a little behind it. */
  private double elseMillis(long nowMillis) {
    double passedMillis = nowMillis - endedMillis;
    return passedMillis < -MAX_MILLIS ? MAX_MILLIS : Math.max(0, passedMillis);
  }

  private double millisSince(long beganNanos) {
    return (nanoClock.getAsLong() - beganNanos) / MILLI_NANOS;
  }
}
