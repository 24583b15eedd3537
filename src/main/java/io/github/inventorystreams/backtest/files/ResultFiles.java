package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.backtest.BacktestException;
import io.github.inventorystreams.backtest.BacktestOrderLine;
import io.github.inventorystreams.backtest.BacktestResult;
import io.github.inventorystreams.backtest.ForecastBias;
import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.Period;
import io.github.inventorystreams.backtest.Scenario;
import io.github.inventorystreams.backtest.Summary;
import io.github.inventorystreams.files.CsvCell;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes what came of a run: orders.csv, periods.csv and summary.json. */
public final class ResultFiles {
  private ResultFiles() {}

  /** Writes the files into a directory, which is made if it is not there. */
  public static void write(Path directory, BacktestResult outcome) {
    try {
      PrivateFiles.createDirectories(directory);
      orders(directory.resolve("orders.csv"), outcome);
      periods(directory.resolve("periods.csv"), outcome);
      PrivateFiles.writeString(directory.resolve("summary.json"), summary(outcome));
    } catch (IOException e) {
      throw new BacktestException(
          "%s can't be written: %s".formatted(directory, e.getMessage()), e);
    }
  }

  private static void orders(Path file, BacktestResult outcome) throws IOException {
    Scenario scenario = outcome.scenario();
    try (BufferedWriter out = PrivateFiles.newBufferedWriter(file)) {
      out.write("reviewDate,sku,location,supplier,quantity,arrives\n");
      for (BacktestOrderLine order : outcome.orders()) {
        Item item = scenario.items().get(order.item());
        line(
            out,
            scenario.buckets().date(order.reviewBucket()),
            CsvCell.of(item.book().sku()),
            CsvCell.of(item.book().location()),
            CsvCell.of(item.supplierId()),
            order.quantity(),
            scenario.buckets().date(order.arrivalBucket()));
      }
    }
  }

  private static void periods(Path file, BacktestResult outcome) throws IOException {
    Scenario scenario = outcome.scenario();
    try (BufferedWriter out = PrivateFiles.newBufferedWriter(file)) {
      out.write("date,sku,location,opening,received,demand,sold,lost,closing,onOrder\n");
      for (int bucket = 0; bucket < scenario.simulatedBuckets(); bucket++) {
        for (int i = 0; i < scenario.items().size(); i++) {
          Period period = outcome.periods().get(i).get(bucket);
          line(
              out,
              scenario.buckets().date(bucket),
              CsvCell.of(scenario.items().get(i).book().sku()),
              CsvCell.of(scenario.items().get(i).book().location()),
              period.opening(),
              period.received(),
              period.demand(),
              period.sold(),
              period.lost(),
              period.closing(),
              period.onOrder());
        }
      }
    }
  }

  private static void line(BufferedWriter out, Object... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(cells[i].toString());
    }
    out.write('\n');
  }

  /** The figures as one JSON object. */
  private static String summary(BacktestResult outcome) {
    Summary summary = outcome.summary();
    ForecastBias bias = ItemCosts.sum(ItemCosts.of(outcome)).bias();
    List<String> fields =
        List.of(
            field("totalCost", summary.totalCost(), 2),
            field("holdingCost", summary.holdingCost(), 2),
            field("shortageCost", summary.shortageCost(), 2),
            field("fillRate", summary.fillRate(), 6),
            field("averageStock", summary.averageStock(), 4),
            field("stockOutShare", summary.stockOutShare(), 6),
            field("orderLines", summary.orderLines(), 0),
            field("reviews", summary.reviews(), 0),
            field("forecastBias", bias.share(), 6),
            field("overForecastCost", bias.overCost(), 2),
            field("underForecastCost", bias.underCost(), 2));
    return "{\n  " + String.join(",\n  ", fields) + "\n}\n";
  }

  private static String field(String name, double value, int digits) {
    return String.format(Locale.ROOT, "\"%s\": %." + digits + "f", name, value);
  }
}
