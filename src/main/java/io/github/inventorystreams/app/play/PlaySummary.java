package io.github.inventorystreams.app.play;

import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.play.partners.SupplySummary;
import io.github.inventorystreams.event.Accounting;
import io.github.inventorystreams.play.PlayFigures;
import io.github.inventorystreams.sales.SalesSurvey;
import io.github.inventorystreams.sales.SalesTally;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The summary that is printed at the end of a play.
 *
 * @param accounting of this play alone; {@code null} = the processor could not be asked
 * @param sales what a file held; {@code null} for a simulated shop
 * @param opened whether the books were opened with the file
 * @param rejects where the rows lie that could not be read
 * @param supply how orders went to played suppliers; {@code null} = they did not
 */
record PlaySummary(
    PlayFigures figures,
    @Nullable Accounting accounting,
    @Nullable SalesSurvey sales,
    boolean opened,
    @Nullable Path rejects,
    double wallSeconds,
    @Nullable SupplySummary supply) {

  void print(PrintWriter out, boolean json) {
    Map<String, Object> all = values();
    if (json) {
      if (supply != null) {
        all.put("supply", supply.values());
      }
      out.println(Json.line(all));
    } else {
      out.println();
      all.forEach((name, value) -> out.printf(Locale.ROOT, "%-17s %s%n", words(name), text(value)));
      if (supply != null) {
        out.println();
        supply.print(out);
      }
    }
    out.flush();
  }

  private Map<String, Object> values() {
    Map<String, Object> all = new LinkedHashMap<>();
    if (!figures.complete()) {
      all.put("stopped", "before the end");
    }
    all.put("events", events());
    if (accounting != null) {
      all.put("applied", accounting.applied());
      all.put("duplicates", accounting.duplicates());
      all.put("deadLetters", accounting.deadLetterCount());
    }
    all.put("warningsRaised", figures.warningsRaised());
    all.put("warningsResolved", figures.warningsResolved());
    all.put("purchaseOrders", figures.purchaseOrders());
    all.put("unitsOrdered", figures.unitsOrdered());
    all.put("fillRate", rounded(figures.fillRate(), 10_000));
    all.put("wallSeconds", rounded(wallSeconds, 1_000));
    all.put("eventsPerSecond", Math.round(events() / Math.max(wallSeconds, 0.001)));
    all.put("published", new TreeMap<>(figures.eventsByType()));
    if (sales != null) {
      putSales(all, sales);
    }
    return all;
  }

  private void putSales(Map<String, Object> all, SalesSurvey survey) {
    SalesTally tally = survey.tally();
    if (opened) {
      all.put("openingUnits", survey.openingUnits());
    }
    all.put("rows", tally.rows());
    all.put("rowEvents", tally.events());
    Map<String, Long> noStock = new TreeMap<>();
    tally.noStock().forEach((reason, rows) -> noStock.put(reason.label(), rows));
    all.put("notStock", noStock);
    if (!survey.leftOut().isEmpty()) {
      Map<String, Map<String, Long>> skus = new TreeMap<>();
      survey.leftOut().forEach((reason, rows) -> skus.put(reason.label(), rows));
      all.put("notStockSkus", skus);
    }
    all.put("rejectedRows", tally.rejected());
    if (rejects != null && tally.rejected() > 0) {
      all.put("rejectsFile", rejects.toString());
    }
    all.put("unorderedRows", tally.unordered());
  }

  private long events() {
    return accounting == null ? figures.events() : accounting.events();
  }

  private static double rounded(double value, double steps) {
    return Math.round(value * steps) / steps;
  }

  private static String words(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String text(Object value) {
    return value instanceof Long number
        ? String.format(Locale.ROOT, "%,d", number)
        : value.toString();
  }
}
