package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.bench.ProcessorReading;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A processor in a process of its own, which says how it stands whenever it is asked. */
final class AskedProcessor implements Supplier<ProcessorReading>, AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(60);

  private final ChildJvm child;

  private AskedProcessor(ChildJvm child) {
    this.child = child;
  }

  /** Waits until a process that was just started is processing. */
  static AskedProcessor of(ChildJvm child) {
    if (child.nextReport() == null) {
      child.close();
      throw ended();
    }
    return new AskedProcessor(child);
  }

  /**
   * How it stands now.
   *
   * @throws CommandException if it has ended
   */
  @Override
  public ProcessorReading get() {
    @Nullable String answer = child.ask();
    if (answer == null) {
      throw ended();
    }
    return Json.read(answer, ProcessorReading.class);
  }

  /**
   * Waits until it has applied so many events.
   *
   * @param progress is notified of how many it has
   * @throws CommandException if nothing happens for a minute
   */
  void awaitApplied(long events, LongConsumer progress) {
    long applied = get().applied();
    long movedNanos = System.nanoTime();
    while (applied < events) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      long now = get().applied();
      if (now != applied) {
        applied = now;
        movedNanos = System.nanoTime();
        progress.accept(applied);
      } else if (System.nanoTime() - movedNanos > MAX_PAUSE.toNanos()) {
        throw CommandException.failed(
            "The processor has applied %d of %d events, and none for %d s; the log above may say why."
                .formatted(applied, events, MAX_PAUSE.toSeconds()));
      }
    }
  }

  private static CommandException ended() {
    return CommandException.failed("The processor has ended; the line above says why.");
  }

  @Override
  public void close() {
    child.close();
  }
}
