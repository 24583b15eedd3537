package io.github.inventorystreams.app.play;

import io.github.inventorystreams.play.PlayException;
import io.github.inventorystreams.play.Stopwatch;

/** The real passing of time. */
public final class SystemStopwatch implements Stopwatch {
  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void sleepMillis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlayException("interrupted", e);
    }
  }
}
