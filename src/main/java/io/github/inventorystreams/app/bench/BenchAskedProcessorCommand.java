package io.github.inventorystreams.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.ConfiguredCommand;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.service.StreamsRunner;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.bench.ProcessorClock;
import io.github.inventorystreams.bench.ProcessorReading;
import io.github.inventorystreams.bench.RestoreWatch;
import io.github.inventorystreams.event.Accounting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command that runs the processor alone, as {@code run} has it, until its input ends. It
 * reports that Java has started, then what it has read back once it is ready, and then how it
 * stands for each line of its input.
 */
@Command(name = "asked-processor", hidden = true, description = "A part of a measurement.")
final class BenchAskedProcessorCommand extends ConfiguredCommand {
  private static final Duration TIME_TO_START = Duration.ofMinutes(15);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  @Option(names = "--tasks", defaultValue = "1")
  private int tasks;

  private final ProcessorClock clock = new ProcessorClock();

  BenchAskedProcessorCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    ChildJvm.report("begun", out());
    RestoreWatch watch = new RestoreWatch();
    try (StreamsRunner processor = BenchProcessorCommand.prepared(settings());
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      processor.onRestore(watch);
      processor.start();
      awaitReady(processor);
      ChildJvm.report(Json.line(watch.restored()), out());
      while (questions.readLine() != null) {
        ChildJvm.report(Json.line(reading(processor)), out());
      }
    }
    return 0;
  }

  /** An instance without tasks is running too, as long as the group believes in a dead one. */
  private void awaitReady(StreamsRunner processor) throws InterruptedException {
    long end = System.nanoTime() + TIME_TO_START.toNanos();
    while (!processor.isRunning() || processor.tasks() < tasks) {
      BenchProcessorCommand.account(processor);
      if (System.nanoTime() > end) {
        throw CommandException.failed(
            "The processor is not running after %d s.".formatted(TIME_TO_START.toSeconds()));
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
  }

  private ProcessorReading reading(StreamsRunner processor) {
    Accounting total = BenchProcessorCommand.account(processor);
    return new ProcessorReading(
        total.events(),
        total.applied(),
        total.duplicates(),
        total.deadLetterCount(),
        processor.tasks(),
        clock.read());
  }
}
