package io.github.inventorystreams.app.imports;

import io.github.inventorystreams.app.config.ConfiguredCommand;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.files.Column;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;

/** A command that publishes an event for each row of a file. */
abstract class ImportRowsCommand extends ConfiguredCommand {
  @Mixin private final ImportRun run = new ImportRun();

  private final List<Column> columns;
  private final BiFunction<ImportRows, ImportTable.Row, StockEvent> meaning;

  ImportRowsCommand(
      Map<String, String> environment,
      List<Column> columns,
      BiFunction<ImportRows, ImportTable.Row, StockEvent> meaning) {
    super(environment);
    this.columns = columns;
    this.meaning = meaning;
  }

  @Override
  public Integer call() {
    return run.run(settings(), columns, meaning, commandLine());
  }
}
