package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.backtest.BacktestException;
import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.windows.DemandCourse;
import io.github.inventorystreams.backtest.windows.Part;
import io.github.inventorystreams.backtest.windows.SplitHalf;
import io.github.inventorystreams.backtest.windows.Window;
import io.github.inventorystreams.backtest.windows.WindowResult;
import io.github.inventorystreams.backtest.windows.WindowsReport;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.files.CsvCell;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes what came of windows: windows.csv, courses.csv and window-items.csv. */
public final class WindowFiles {
  private static final String COSTS =
      "totalCost,holdingCost,shortageCost,orderLineCost,forecast,demand,overForecastCost,underForecastCost\n";

  private final WindowsReport report;
  private final Buckets buckets;

  private WindowFiles(WindowsReport report) {
    this.report = report;
    this.buckets = report.scenario().buckets();
  }

  /** Writes the files into a directory, which is made if it is not there. */
  public static void write(Path directory, WindowsReport report) {
    WindowFiles files = new WindowFiles(report);
    try {
      PrivateFiles.createDirectories(directory);
      files.windows(directory.resolve("windows.csv"));
      files.courses(directory.resolve("courses.csv"));
      files.items(directory.resolve("window-items.csv"));
    } catch (IOException e) {
      throw new BacktestException(
          "%s can't be written: %s".formatted(directory, e.getMessage()), e);
    }
  }

  private void windows(Path file) throws IOException {
    try (BufferedWriter out = PrivateFiles.newBufferedWriter(file)) {
      out.write("part,window,opens,from,until,unseenShare,run," + COSTS);
      for (Part part : Part.values()) {
        for (WindowResult result : report.windows(part)) {
          Window window = result.window();
          for (String run : report.runs()) {
            out.write(
                String.join(
                    ",",
                    part.toString(),
                    window.name(buckets),
                    buckets.date(window.opens()).toString(),
                    buckets.date(window.from()).toString(),
                    buckets.date(window.until()).toString(),
                    String.format(Locale.ROOT, "%.6f", result.unseenShare()),
                    run,
                    costs(report.costs(result, part, run))));
          }
        }
      }
    }
  }

  private void courses(Path file) throws IOException {
    try (BufferedWriter out = PrivateFiles.newBufferedWriter(file)) {
      out.write("part,course,itemWindows,run," + COSTS);
      for (Part part : Part.values()) {
        for (DemandCourse course : DemandCourse.values()) {
          for (String run : report.runs()) {
            out.write(
                String.join(
                    ",",
                    part.toString(),
                    course.toString(),
                    Long.toString(report.items(part, course)),
                    run,
                    costs(report.costs(part, course, run))));
          }
        }
      }
    }
  }

  private void items(Path file) throws IOException {
    try (BufferedWriter out = PrivateFiles.newBufferedWriter(file)) {
      out.write("window,sku,location,half,course,run," + COSTS);
      for (WindowResult result : report.windows()) {
        for (String run : report.runs()) {
          List<ItemCosts> costs = result.of(run);
          for (int i = 0; i < costs.size(); i++) {
            BookKey book = report.scenario().items().get(i).book();
            out.write(
                String.join(
                    ",",
                    result.window().name(buckets),
                    CsvCell.of(book.sku()),
                    CsvCell.of(book.location()),
                    SplitHalf.ofSku(book.sku()).name().toLowerCase(Locale.ROOT),
                    result.courses().get(i).toString(),
                    run,
                    costs(costs.get(i))));
          }
        }
      }
    }
  }

  private static String costs(ItemCosts costs) {
    return String.format(
        Locale.ROOT,
        "%.2f,%.2f,%.2f,%.2f,%.4f,%.0f,%.2f,%.2f\n",
        costs.total(),
        costs.holding(),
        costs.shortage(),
        costs.orderLines(),
        costs.bias().forecast(),
        costs.bias().demand(),
        costs.bias().overCost(),
        costs.bias().underCost());
  }
}
