package io.github.inventorystreams.log;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;

/**
 * A loop in a thread of its own that outlives failures of Kafka: each is told, and a while after it
 * the work begins again, until somebody stops it.
 */
public final class RetryingLoop {
  /** How long the service waits before it tries again. */
  public static final Duration BEFORE_NEXT_TRY = Duration.ofSeconds(5);

  private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

  private final Attempt attempt;
  private final Consumer<RuntimeException> failure;
  private final Duration beforeNextTry;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Prepares a loop.
   *
   * @param attempt works until the loop is stopped, or Kafka fails
   * @param failure told why it failed
   */
  public RetryingLoop(
      String threadName,
      Attempt attempt,
      Duration beforeNextTry,
      Consumer<RuntimeException> failure) {
    this.attempt = attempt;
    this.failure = failure;
    this.beforeNextTry = beforeNextTry;
    this.thread = new Thread(this::run, threadName);
    this.thread.setDaemon(true);
  }

  /** Starts the thread; returns at once. */
  public void start() {
    thread.start();
  }

  public boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Asks for the end; returns at once. */
  public void stop() {
    stopped.countDown();
  }

  /**
   * Waits for the end, and interrupts what has not ended by then. What an interrupt does not reach,
   * such as the reading of a socket, is left behind: its thread is no reason for a process to stay.
   */
  public void join(Duration patience) {
    try {
      // Of 0 milliseconds, a join would wait for ever.
      thread.join(Math.max(1, patience.toMillis()));
      if (thread.isAlive()) {
        thread.interrupt();
        thread.join(AFTER_INTERRUPT.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      do {
        tryOnce();
      } while (!stopped.await(beforeNextTry.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryOnce() throws InterruptedException {
    try {
      attempt.run();
    } catch (KafkaException | IllegalStateException e) {
      if (!isStopped()) {
        failure.accept(e);
      }
    }
  }

  /** A work that can be begun again. */
  @FunctionalInterface
  public interface Attempt {
    void run() throws InterruptedException;
  }
}
