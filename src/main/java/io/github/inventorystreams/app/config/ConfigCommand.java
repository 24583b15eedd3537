package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.SettingsView.Row;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what holds, where it comes from and what it means. */
@Command(
    name = "config",
    description = "Prints every setting with its value, origin and meaning; secrets are masked.")
public final class ConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ConfigOptions options;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  public ConfigCommand(Map<String, String> environment) {
    options = new ConfigOptions(environment);
  }

  @Override
  public Integer call() {
    List<Row> rows = SettingsView.rows(options.settings(Map.of()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.line(Map.of("settings", rows)));
    } else {
      Table table = new Table("SETTING", "VALUE", "ORIGIN", "MEANING");
      rows.forEach(row -> table.add(row.name(), row.value(), row.origin(), row.meaning()));
      table.lines().forEach(out::println);
    }
    return 0;
  }
}
