package io.github.inventorystreams.app.bench;

import io.github.inventorystreams.app.console.CommandException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command that measures the product on this machine. */
@Command(name = "bench", description = "Measures the processor on this machine.")
public final class BenchCommand implements Runnable {
  private BenchCommand() {}

  /** The command with the measurements, and with the parts that run in processes of their own. */
  public static CommandLine withSubcommands(Map<String, String> environment) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchThroughputCommand())
        .addSubcommand(new BenchPeerCommand(environment))
        .addSubcommand(new BenchLatencyCommand())
        .addSubcommand(new BenchReviewCommand())
        .addSubcommand(new BenchRestoreCommand())
        .addSubcommand(new BenchScaleCommand())
        .addSubcommand(new BenchInstancesCommand())
        .addSubcommand(new BenchPageCommand())
        .addSubcommand(new BenchBrokerCommand())
        .addSubcommand(new BenchProcessorCommand(environment))
        .addSubcommand(new BenchAskedProcessorCommand(environment))
        .addSubcommand(new BenchBareLoopCommand());
  }

  @Override
  public void run() {
    throw CommandException.wrongUsage(
        "A measurement is missing: inventory-streams bench --help lists them.");
  }
}
