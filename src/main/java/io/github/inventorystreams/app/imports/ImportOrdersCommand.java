package io.github.inventorystreams.app.imports;

import java.util.Map;
import picocli.CommandLine.Command;

/** The command that imports open orders. */
@Command(
    name = "orders",
    description = {
      "Publishes an ORDERED for each row: an open line of a purchase order that was placed elsewhere. It is on order until it is received. Columns: sku, location, quantity, poNumber, line, supplierId, expectedAt, orderedAt; needed are sku, quantity, poNumber.",
      "Without orderedAt the orders are of now; that must not be later than the sales which are still to come. The same order line a second time changes nothing."
    })
final class ImportOrdersCommand extends ImportRowsCommand {
  ImportOrdersCommand(Map<String, String> environment) {
    super(environment, ImportRows.ORDER_COLUMNS, ImportRows::order);
  }
}
