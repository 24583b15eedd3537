package io.github.inventorystreams.app.imports;

import java.util.Map;
import picocli.CommandLine.Command;

/** The command that imports first counts. */
@Command(
    name = "opening",
    description = {
      "Publishes a COUNT for each row: what lay on the shelf at a time. Columns: sku, location, quantity, countedAt; location can be left out with input.default-location.",
      "The same row a second time changes nothing; a count that was wrong is replaced by one with a later countedAt."
    })
final class ImportOpeningCommand extends ImportRowsCommand {
  ImportOpeningCommand(Map<String, String> environment) {
    super(environment, ImportRows.OPENING_COLUMNS, ImportRows::opening);
  }
}
