package io.github.inventorystreams.app.play.partners;

import io.github.inventorystreams.app.console.Table;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the orders of a demo went out and were answered.
 *
 * @param outbox the folder in which all of it lies
 */
public record SupplySummary(Path outbox, List<PartnerSummary> suppliers) {
  public SupplySummary {
    suppliers = List.copyOf(suppliers);
  }

  /** For people. */
  public void print(PrintWriter out) {
    Table table =
        new Table(
            "SUPPLIER", "CHANNEL", "ORDERS SENT", "ANSWERED", "CHANGED", "ORDERS IN", "ANSWERS IN");
    suppliers.forEach(
        each ->
            table.add(
                each.supplierId(),
                each.channel(),
                Long.toString(each.sent()),
                Long.toString(each.answered()),
                Long.toString(each.changed()),
                each.orders(),
                each.answers()));
    table.lines().forEach(out::println);
    out.printf(
        "All of it lies in %s, with the file of suppliers that it went by, supply.json.%n", outbox);
  }

  /** For machines. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("outbox", outbox.toString());
    values.put("suppliers", suppliers.stream().map(PartnerSummary::values).toList());
    return values;
  }
}
