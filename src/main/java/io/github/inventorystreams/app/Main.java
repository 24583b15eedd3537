package io.github.inventorystreams.app;

import io.github.inventorystreams.app.acls.AclsCommand;
import io.github.inventorystreams.app.bench.BenchCommand;
import io.github.inventorystreams.app.check.CheckCommand;
import io.github.inventorystreams.app.config.ConfigCommand;
import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Failures;
import io.github.inventorystreams.app.console.Version;
import io.github.inventorystreams.app.deadletters.DeadLettersCommand;
import io.github.inventorystreams.app.explain.ExplainCommand;
import io.github.inventorystreams.app.forecast.BacktestCommand;
import io.github.inventorystreams.app.forecast.ForecastCommand;
import io.github.inventorystreams.app.imports.ImportCommand;
import io.github.inventorystreams.app.mapping.MapCommand;
import io.github.inventorystreams.app.notify.NotifyCommand;
import io.github.inventorystreams.app.play.DemoCommand;
import io.github.inventorystreams.app.play.ReplayCommand;
import io.github.inventorystreams.app.reset.ResetCommand;
import io.github.inventorystreams.app.service.RunCommand;
import io.github.inventorystreams.app.settings.SettingsCommand;
import io.github.inventorystreams.app.supply.SupplyCommand;
import io.github.inventorystreams.app.topics.TopicsCommand;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Entry point of the command line. */
@Command(
    name = "inventory-streams",
    description =
        "Keeps the stock book of an online shop from its sales, warns of low stock and orders from suppliers.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed, with one line on stderr",
      "2:wrong usage or configuration"
    })
public final class Main implements Runnable {
  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a failure.")
  private boolean debug;

  private Main() {}

  public static void main(String[] args) {
    if (List.of(args).contains("--debug")) {
      // Read by logback.xml, so it has to be set before the first logger is made.
      System.setProperty("inventory-streams.exception", "full");
    }
    // Java writes numbers much faster in it than in any other, the one of most containers included.
    // Kafka Streams does so with every record.
    Locale.setDefault(Locale.Category.FORMAT, Locale.US);
    // The JVM's own handler prints stack traces.
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) ->
            LoggerFactory.getLogger(Main.class)
                .error("Thread {} has ended", thread.getName(), thrown));
    System.exit(commandLine(System.getenv()).execute(args));
  }

  /** The whole command line, with the environment that settings are read from. */
  public static CommandLine commandLine(Map<String, String> environment) {
    Main main = new Main();
    CommandLine commandLine = new CommandLine(main);
    commandLine.addSubcommand(new RunCommand(environment));
    commandLine.addSubcommand(new DemoCommand(environment));
    commandLine.addSubcommand(new ReplayCommand(environment));
    commandLine.addSubcommand(new CheckCommand(environment));
    commandLine.addSubcommand(new TopicsCommand(environment));
    commandLine.addSubcommand(new AclsCommand(environment));
    commandLine.addSubcommand(new ResetCommand(environment));
    commandLine.addSubcommand(new ConfigCommand(environment));
    commandLine.addSubcommand(ImportCommand.of(environment));
    commandLine.addSubcommand(SettingsCommand.of(environment));
    commandLine.addSubcommand(new MapCommand(environment));
    commandLine.addSubcommand(new ExplainCommand(environment));
    commandLine.addSubcommand(new DeadLettersCommand(environment));
    commandLine.addSubcommand(new NotifyCommand(environment));
    commandLine.addSubcommand(new SupplyCommand(environment));
    commandLine.addSubcommand(new BacktestCommand(environment));
    commandLine.addSubcommand(new ForecastCommand());
    commandLine.addSubcommand(BenchCommand.withSubcommands(environment));
    commandLine.addSubcommand(new HelpCommand());
    commandLine.setParameterExceptionHandler(Failures::wrongUsage);
    commandLine.setExecutionExceptionHandler(
        (thrown, command, arguments) -> Failures.report(thrown, command, main.debug));
    return commandLine;
  }

  /** Without a command there is nothing to do but to show them. */
  @Override
  public void run() {
    throw CommandException.wrongUsage("A command is missing: inventory-streams --help lists them.");
  }
}
