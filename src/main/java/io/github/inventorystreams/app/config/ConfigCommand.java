package io.github.inventorystreams.app.config;

import io.github.inventorystreams.app.config.SettingsView.Row;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Prints what holds, where it comes from and what it means. */
@Command(
    name = "config",
    description = "Prints every setting with its value, origin and meaning; secrets are masked.")
public final class ConfigCommand extends JsonCommand {

  public ConfigCommand(Map<String, String> environment) {
    super(environment);
  }

  @Override
  public Integer call() {
    List<Row> rows = SettingsView.rows(settings());
    PrintWriter out = out();
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
