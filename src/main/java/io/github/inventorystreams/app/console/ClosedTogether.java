package io.github.inventorystreams.app.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parts that are closed at the same time, each in a thread of its own: one that hangs on a broker
 * or a mail server that does not answer keeps no other one from its end.
 */
public final class ClosedTogether implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ClosedTogether.class);

  private final Duration patience;
  private final List<Part> parts = new ArrayList<>();

  private record Part(String name, AutoCloseable closed) {}

  /**
   * Of no parts yet.
   *
   * @param patience how long the close waits for all of them; what has not ended by then is left as
   *     it is
   */
  public ClosedTogether(Duration patience) {
    this.patience = patience;
  }

  /**
   * Adds a part.
   *
   * @param name by which a person knows it
   */
  public <T extends AutoCloseable> T add(String name, T part) {
    parts.add(new Part(name, part));
    return part;
  }

  @Override
  public void close() {
    long endNanos = System.nanoTime() + patience.toNanos();
    List<Thread> closing = parts.stream().map(ClosedTogether::closing).toList();
    closing.forEach(Thread::start);
    for (Thread each : closing) {
      if (!isOver(each, endNanos)) {
        LOG.warn(
            "The {} did not end within {} s and is left.", each.getName(), patience.toSeconds());
      }
    }
  }

  private static Thread closing(Part part) {
    Thread thread = new Thread(() -> close(part), part.name());
    // What hangs must not keep the process.
    thread.setDaemon(true);
    return thread;
  }

  private static void close(Part part) {
    try {
      part.closed().close();
    } catch (Exception e) {
      LOG.warn("The {} did not end in order.", part.name(), e);
    }
  }

  private static boolean isOver(Thread closing, long endNanos) {
    try {
      TimeUnit.NANOSECONDS.timedJoin(closing, Math.max(1, endNanos - System.nanoTime()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !closing.isAlive();
  }
}
