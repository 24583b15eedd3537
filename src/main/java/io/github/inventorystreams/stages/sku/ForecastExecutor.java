package io.github.inventorystreams.stages.sku;

import io.github.inventorystreams.event.ForecastFits;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * The threads that make the forecasts of slow methods, for all tasks of one instance, and the limit
 * of how long reviews wait for them. Thread-safe.
 */
public final class ForecastExecutor implements AutoCloseable {
  private static final Executor IN_PLACE = Runnable::run;
  private static final long IDLE_SECONDS = 30;

  private final Executor executor;
  private final Duration budget;
  private final boolean hasOwnThreads;
  private final Runnable close;
  private final LongAdder made = new LongAdder();
  private final LongAdder late = new LongAdder();
  private final LongAdder failed = new LongAdder();

  private ForecastExecutor(
      Executor executor, Duration budget, boolean hasOwnThreads, Runnable close) {
    this.executor = executor;
    this.budget = budget;
    this.hasOwnThreads = hasOwnThreads;
    this.close = close;
  }

  /** The thread that asks: nothing is ever late, and everything waits. */
  public static ForecastExecutor inPlace() {
    return by(IN_PLACE, Duration.ZERO);
  }

  /** An executor that somebody else closes. */
  public static ForecastExecutor by(Executor executor, Duration budget) {
    return new ForecastExecutor(executor, budget, false, () -> {});
  }

  /** Threads of their own, which come with the first slow forecast. */
  public static ForecastExecutor threads(int count, Duration budget) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            factory(),
            // What is asked for while the process ends is not made.
            new ThreadPoolExecutor.DiscardPolicy());
    pool.allowCoreThreadTimeOut(true);
    return new ForecastExecutor(pool, budget, true, pool::shutdownNow);
  }

  private static ThreadFactory factory() {
    AtomicInteger number = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "slow-fit-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** What has become of all that was asked for since the start. */
  public ForecastFits fits() {
    return new ForecastFits(made.sum(), late.sum(), failed.sum());
  }

  /** Whether forecasts are made beside the stream, which then must not wait for reviews either. */
  boolean hasOwnThreads() {
    return hasOwnThreads;
  }

  boolean areInPlace() {
    return executor == IN_PLACE;
  }

  Duration budget() {
    return budget;
  }

  void execute(Runnable fit) {
    executor.execute(fit);
  }

  void countMade() {
    made.increment();
  }

  void countLate() {
    late.increment();
  }

  void countFailed() {
    failed.increment();
  }

  /** Interrupts what is being made and forgets the rest. */
  @Override
  public void close() {
    close.run();
  }
}
