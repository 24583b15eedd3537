package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.SettingsView.Row;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what holds, where it comes from and what it means. */
@Command(
    name = "config",
    description = "Prints every setting with its value, origin and meaning; secrets are masked.")
public final class ConfigCommand extends JsonCommand {

  @Option(
      names = "--reference",
      description = "Print the page of all settings with their defaults, in Markdown.")
  private boolean isReference;

  public ConfigCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    PrintWriter out = out();
    if (isReference) {
      SettingsReference.lines().forEach(out::println);
      return 0;
    }
    List<Row> rows = SettingsView.rows(settings());
    if (isJson()) {
      out.println(Json.line(Map.of("settings", rows)));
    } else {
      Table table = new Table("SETTING", "VALUE", "ORIGIN", "MEANING");
      rows.forEach(row -> table.add(row.name(), row.value(), row.origin(), row.meaning()));
      table.lines().forEach(out::println);
    }
    return 0;
  }
}
