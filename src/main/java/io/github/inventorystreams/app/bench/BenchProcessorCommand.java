package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.config.ConfiguredCommand;
import io.github.inventorystreams.app.config.Settings;
import io.github.inventorystreams.app.connect.ClientProperties;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.service.StreamsRunner;
import io.github.inventorystreams.app.topics.TopicAdmin;
import io.github.inventorystreams.app.topics.TopicSetup;
import io.github.inventorystreams.bench.ChildJvm;
import io.github.inventorystreams.bench.Footprint;
import io.github.inventorystreams.bench.Pauses;
import io.github.inventorystreams.bench.StateFolder;
import io.github.inventorystreams.event.Accounting;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command that runs the processor alone, as {@code run} has it, on events that are there
 * already.
 */
@Command(name = "processor", hidden = true, description = "A part of a measurement.")
final class BenchProcessorCommand extends ConfiguredCommand {
  @Mixin private final BenchMeasuring measuring = new BenchMeasuring();

  @Option(names = "--footprint")
  private boolean footprint;

  BenchProcessorCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    Settings settings = settings();
    Pauses pauses = new Pauses();
    try (StreamsRunner processor = prepared(settings)) {
      processor.start();
      measuring.measure(() -> ended(processor), out());
      Accounting total = processor.board().total();
      if (total.applied() != measuring.events()) {
        throw CommandException.failed(
            "Of %d events %d were applied: this is no measurement but a fault."
                .formatted(measuring.events(), total.applied()));
      }
      if (footprint) {
        StateFolder state = new StateFolder(settings.stateDirectory());
        ChildJvm.report(Json.line(Footprint.of(state, pauses)), out());
      }
    }
    return 0;
  }

  /** Prepares a processor as {@code run} has it, without what people see of it. */
  static StreamsRunner prepared(Settings settings) {
    String brokers = ClientProperties.bootstrapServersOfService(settings);
    return new StreamsRunner(
        settings, brokers, partitions(settings, brokers), InstantSource.system());
  }

  private static int partitions(Settings settings, String brokers) {
    try (TopicAdmin admin = TopicAdmin.connect(settings, brokers)) {
      TopicSetup topics = new TopicSetup(admin, settings);
      topics.createMissing();
      return topics.checkedPartitions();
    }
  }

  /** The account of a processor, which must not have failed. */
  static Accounting account(StreamsRunner processor) {
    CommandException failed = processor.failure().getNow(null);
    if (failed != null) {
      throw failed;
    }
    return processor.board().total();
  }

  private static long ended(StreamsRunner processor) {
    Accounting total = account(processor);
    return total.applied() + total.duplicates() + total.deadLetterCount();
  }
}
