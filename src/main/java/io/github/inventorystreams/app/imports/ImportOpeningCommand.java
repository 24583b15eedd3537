package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.app.config.ConfigOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command that imports first counts. */
@Command(
    name = "opening",
    description = {
      "Publishes a COUNT for each row: what lay on the shelf at a time. Columns: sku, location, quantity, countedAt; location can be left out with input.default-location.",
      "The same row a second time changes nothing; a count that was wrong is replaced by one with a later countedAt."
    })
final class ImportOpeningCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final ConfigOptions options;
  @Mixin private final ImportRun run = new ImportRun();

  ImportOpeningCommand(Map<String, String> environment) {
    options = new ConfigOptions(environment);
  }

  @Override
  public Integer call() {
    return run.run(
        options.settings(Map.of()),
        ImportRows.OPENING_COLUMNS,
        ImportRows::opening,
        spec.commandLine());
  }
}
