package io.github.inventorystreams.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGTERM and Ctrl-C. The hook asks for the end, waits until all is closed, and then ends the
 * process with 0: a stop that was asked for is no failure.
 */
final class StopSignal implements AutoCloseable {
  private static final long LONGEST_CLOSE_SECONDS = 60;

  private final CompletableFuture<Void> asked = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");

  StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Completed once somebody has asked for the end. */
  CompletableFuture<Void> asked() {
    return asked;
  }

  boolean isAsked() {
    return asked.isDone();
  }

  /** Says that all is closed. */
  @Override
  public void close() {
    closed.countDown();
    if (!isAsked()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void stop() {
    asked.complete(null);
    boolean inTime = false;
    try {
      inTime = closed.await(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(inTime ? 0 : CommandException.FAILED);
  }
}
