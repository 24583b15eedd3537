package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.bench.ProcessorReading;
import io.github.inventorystreams.bench.ProcessorStart;
import io.github.inventorystreams.bench.RestoredState;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A processor in a process of its own, which says how it stands whenever it is asked. */
final class AskedProcessor implements Supplier<ProcessorReading>, AutoCloseable {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final Duration MAX_PAUSE = Duration.ofSeconds(60);

  private final ChildJvm child;
  private final ProcessorStart start;

  private AskedProcessor(ChildJvm child, ProcessorStart start) {
    this.child = child;
    this.start = start;
  }

  /**
   * Starts a process and waits until it is processing.
   *
   * @throws CommandException if it ends instead
   */
  static AskedProcessor start(Supplier<ChildJvm> process) {
    long startNanos = System.nanoTime();
    ChildJvm child = process.get();
    try {
      report(child);
      Duration javaStart = Duration.ofNanos(System.nanoTime() - startNanos);
      RestoredState restored = Json.read(report(child), RestoredState.class);
      Duration ready = Duration.ofNanos(System.nanoTime() - startNanos);
      return new AskedProcessor(child, ProcessorStart.of(ready, javaStart, restored));
    } catch (CommandException e) {
      child.close();
      throw e;
    }
  }

  private static String report(ChildJvm child) {
    String report = child.nextReport();
    if (report == null) {
      throw ended();
    }
    return report;
  }

  /** How it has started. */
  ProcessorStart started() {
    return start;
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
    await(ProcessorReading::applied, events, progress);
  }

  /**
   * Waits until it has come so far.
   *
   * @param counter of events
   * @param progress is notified of how the counter stands
   * @return the reading that says so
   * @throws CommandException if nothing happens for a minute
   */
  ProcessorReading await(
      ToLongFunction<ProcessorReading> counter, long events, LongConsumer progress) {
    ProcessorReading reading = get();
    long movedNanos = System.nanoTime();
    while (counter.applyAsLong(reading) < events) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      ProcessorReading next = get();
      long now = counter.applyAsLong(next);
      if (now != counter.applyAsLong(reading)) {
        movedNanos = System.nanoTime();
        progress.accept(now);
      } else if (System.nanoTime() - movedNanos > MAX_PAUSE.toNanos()) {
        throw CommandException.failed(
            "The processor is done with %d of %d events, and with none for %d s; the log above may say why."
                .formatted(now, events, MAX_PAUSE.toSeconds()));
      }
      reading = next;
    }
    return reading;
  }

  /**
   * Stops it as a signal would.
   *
   * @return how long it took
   * @throws CommandException if it has not ended by itself
   */
  Duration stop() {
    long startNanos = System.nanoTime();
    if (!child.stop()) {
      throw CommandException.failed("The processor does not stop; the log above may say why.");
    }
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** Ends it as a power cut would. */
  void kill() {
    child.kill();
  }

  private static CommandException ended() {
    return CommandException.failed("The processor has ended; the line above says why.");
  }

  @Override
  public void close() {
    child.close();
  }
}
