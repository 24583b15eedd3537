package io.github.inventorystreams.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.inventorystreams.app.config.ConfiguredCommand;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.service.StreamsRunner;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.bench.ProcessorClock;
import io.github.inventorystreams.bench.ProcessorReading;
import io.github.inventorystreams.event.Accounting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;

/**
 * The command that runs the processor alone, as {@code run} has it, until its input ends. It
 * reports how it stands once it is running, and then for each line of its input.
 */
@Command(name = "asked-processor", hidden = true, description = "A part of a measurement.")
final class BenchAskedProcessorCommand extends ConfiguredCommand {
  private static final Duration TIME_TO_START = Duration.ofMinutes(5);

  private final ProcessorClock clock = new ProcessorClock();

  BenchAskedProcessorCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    try (StreamsRunner processor = BenchProcessorCommand.started(settings());
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, UTF_8))) {
      if (!processor.awaitRunning(TIME_TO_START)) {
        throw CommandException.failed(
            "The processor is not running after %d s.".formatted(TIME_TO_START.toSeconds()));
      }
      do {
        ChildJvm.report(Json.line(reading(processor)), out());
      } while (questions.readLine() != null);
    }
    return 0;
  }

  private ProcessorReading reading(StreamsRunner processor) {
    Accounting total = BenchProcessorCommand.account(processor);
    return new ProcessorReading(total.events(), total.applied(), clock.read());
  }
}
