package io.github.inventorystreams.app.settings;

import io.github.inventorystreams.app.console.CommandException;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands that set SKUs, suppliers and locations from a file, and write their settings into
 * one.
 */
@Command(
    name = "settings",
    description = "What is set for SKUs, suppliers and locations: from a CSV file and into one.")
public final class SettingsCommand implements Runnable {
  private SettingsCommand() {}

  public static CommandLine of(Map<String, String> environment) {
    CommandLine command = new CommandLine(new SettingsCommand());
    command.addSubcommand(new SettingsImportCommand(environment));
    command.addSubcommand(new SettingsExportCommand(environment));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    return command;
  }

  @Override
  public void run() {
    throw CommandException.wrongUsage(
        "What with the settings: settings import FILE, or settings export FILE? The program's own settings are told by config.");
  }
}
