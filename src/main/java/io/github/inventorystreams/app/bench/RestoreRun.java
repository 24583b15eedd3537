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
 * A processor that builds its books and is then started three times more: after a clean stop, after
 * a kill, and without its local state. After each start it must know what it has processed.
 */
final class RestoreRun {
  private static final int REPEATED = 1000;

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
    rig.publish(latest, options.partitions());
    applied = latest.count();
    Duration stop = build();
    ProcessorStart cleanStop = afterCleanStop();
    ProcessorStart kill = afterKill();
    rig.stateOfAskedProcessor().wipe();
    ProcessorStart wiped = afterCleanStop();
    if (wiped.restoredRecords() < latest.skus()) {
      throw CommandException.failed(
          "Only %d records were read back for %d books: this is no measurement but a fault."
              .formatted(wiped.restoredRecords(), latest.skus()));
    }
    return Restore.of(latest.skus(), stop.toMillis(), cleanStop, kill, wiped, options.guarantee());
  }

  private Duration build() {
    try (AskedProcessor processor = rig.askedProcessor(settings)) {
      tasks = awaitAll(processor).tasks();
      return processor.stop();
    }
  }

  /** Starts it, and looks whether it knows what it has processed. */
  private ProcessorStart afterCleanStop() {
    try (AskedProcessor processor = rig.askedProcessor(settings, tasks)) {
      repeat(processor);
      processor.stop();
      return processor.started();
    }
  }

  /** Starts it twice, and kills it in the midst of further events. */
  private ProcessorStart afterKill() {
    try (AskedProcessor processor = rig.askedProcessor(settings, tasks)) {
      latest = latest.nextDay();
      rig.publish(latest);
      processor.awaitApplied(applied + latest.count() / 2, half -> {});
      processor.kill();
    }
    applied += latest.count();
    try (AskedProcessor processor = rig.askedProcessor(settings, tasks)) {
      awaitAll(processor);
      repeat(processor);
      processor.stop();
      return processor.started();
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
