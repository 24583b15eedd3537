package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.bench.BookEvents;
import io.github.inventorystreams.bench.ProcessorReading;
import io.github.inventorystreams.bench.ProcessorStart;
import io.github.inventorystreams.bench.Restore;
import java.time.Duration;
import java.util.Map;

/**
 * A processor that builds its books and is then started three times more: after a kill, after a
 * clean stop, and without its local state. After each start it must know what it has processed.
 *
 * <p>What is killed is the process that has built the books: one that has just started has written
 * next to nothing to its disk, and would find the state of the stop before.
 */
final class RestoreRun {
  private static final int REPEATED = 1000;

  private record Restart(ProcessorStart start, Duration stop) {}

  private final BenchRig rig;
  private final ProcessorOptions options;
  private final Map<String, String> settings;
  private BookEvents latest;
  private long applied;
  private long duplicates;
  private int tasks = 1;

  /**
   * @param settings of the processor
   * @param books the events that make them
   */
  RestoreRun(
      BenchRig rig, ProcessorOptions options, Map<String, String> settings, BookEvents books) {
    this.rig = rig;
    this.options = options;
    this.settings = settings;
    this.latest = books;
  }

  /**
   * Measures all starts.
   *
   * @throws CommandException if a start fails or has lost something
   */
  Restore measure() {
    buildAndKill();
    Restart kill = restart();
    Restart cleanStop = restart();
    rig.stateOfAskedProcessor().wipe();
    ProcessorStart wiped = restart().start();
    if (wiped.restoredRecords() < latest.skus()) {
      throw CommandException.failed(
          "Only %d records were read back for %d books: this is no measurement but a fault."
              .formatted(wiped.restoredRecords(), latest.skus()));
    }
    return Restore.of(
        latest.skus(),
        kill.stop().toMillis(),
        cleanStop.start(),
        kill.start(),
        wiped,
        options.guarantee());
  }

  /** Has the books made, and kills the processor in the midst of further events. */
  private void buildAndKill() {
    rig.publish(latest, options.partitions());
    applied = latest.count();
    try (AskedProcessor processor = rig.askedProcessor(settings)) {
      tasks = awaitAll(processor).tasks();
      latest = latest.nextDay();
      rig.publish(latest);
      processor.awaitApplied(applied + latest.count() / 2, half -> {});
      processor.kill();
    }
    applied += latest.count();
  }

  /** Starts it, looks whether it knows what it has processed, and stops it. */
  private Restart restart() {
    try (AskedProcessor processor = rig.askedProcessor(settings, tasks)) {
      awaitAll(processor);
      repeat(processor);
      return new Restart(processor.started(), processor.stop());
    }
  }

  private void repeat(AskedProcessor processor) {
    BookEvents again = latest.again(REPEATED);
    rig.publish(again);
    duplicates += again.count();
    awaitAll(processor);
  }

  /** Waits until all events have met their end, and looks whether it was the right one. */
  private ProcessorReading awaitAll(AskedProcessor processor) {
    ProcessorReading reading;
    try (Progress progress = Progress.of("apply", applied + duplicates, options.json())) {
      reading = processor.await(ProcessorReading::ended, applied + duplicates, progress::at);
    }
    boolean right = reading.applied() == applied && reading.duplicates() == duplicates;
    if (options.exactlyOnce() && !right) {
      throw CommandException.failed(
          "%d events and %d duplicates should have been met, but %d and %d were: this is no measurement but a fault."
              .formatted(applied, duplicates, reading.applied(), reading.duplicates()));
    }
    return reading;
  }
}
