package io.github.inventorystreams.app.console;

import io.github.inventorystreams.backtest.BacktestException;
import io.github.inventorystreams.bench.BenchException;
import io.github.inventorystreams.broker.BrokerException;
import io.github.inventorystreams.files.TableException;
import io.github.inventorystreams.web.WebException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The reports of why a command ended: one line for a person, the exit code for the shell. */
public final class Failures {
  private Failures() {}

  public static int wrongUsage(ParameterException thrown, String[] arguments) {
    CommandLine command = thrown.getCommandLine();
    command
        .getErr()
        .printf(
            "%s (%s --help explains)%n",
            oneLine(String.valueOf(thrown.getMessage())), command.getCommandSpec().qualifiedName());
    return CommandException.WRONG_USAGE;
  }

  public static int report(Exception thrown, CommandLine command, boolean debug) {
    command.getErr().println(message(thrown));
    if (debug) {
      thrown.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return thrown instanceof CommandException known ? known.exitCode() : CommandException.FAILED;
  }

  private static String message(Exception thrown) {
    String message = oneLine(String.valueOf(thrown.getMessage()));
    return thrown instanceof CommandException
            || thrown instanceof BacktestException
            || thrown instanceof BrokerException
            || thrown instanceof TableException
            || thrown instanceof BenchException
            || thrown instanceof WebException
        ? message
        : "Unexpected %s: %s (--debug shows where)."
            .formatted(thrown.getClass().getSimpleName(), message);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*[\\r\\n]+\\s*", " ").replaceAll("\\p{Cntrl}", "?");
  }
}
