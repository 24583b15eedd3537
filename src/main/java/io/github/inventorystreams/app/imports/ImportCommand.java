package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.app.console.CommandException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that move a running shop in. */
@Command(
    name = "import",
    description =
        "Moves a running shop in: what lies on its shelves, and what it has ordered before.")
public final class ImportCommand implements Runnable {
  private ImportCommand() {}

  public static CommandLine of(Map<String, String> environment) {
    CommandLine command = new CommandLine(new ImportCommand());
    command.addSubcommand(new ImportOpeningCommand(environment));
    command.addSubcommand(new ImportOrdersCommand(environment));
    return command;
  }

  @Override
  public void run() {
    throw CommandException.wrongUsage("Import what: import opening FILE, or import orders FILE?");
  }
}
