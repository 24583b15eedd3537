package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.app.console.CommandException;
import io.github.inventorystreams.app.console.Elapsed;
import io.github.inventorystreams.app.console.Json;
import io.github.inventorystreams.app.console.Progress;
import io.github.inventorystreams.backtest.RunSettings;
import io.github.inventorystreams.backtest.Scenario;
import io.github.inventorystreams.backtest.files.WindowFiles;
import io.github.inventorystreams.backtest.files.WindowsPage;
import io.github.inventorystreams.backtest.windows.Window;
import io.github.inventorystreams.backtest.windows.WindowPlan;
import io.github.inventorystreams.backtest.windows.WindowRuns;
import io.github.inventorystreams.backtest.windows.WindowsReport;
import io.github.inventorystreams.files.PrivateFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A backtest through windows: runs them, writes what came of them and prints it.
 *
 * @param judged the runs that are measured
 * @param release what they are measured against
 */
record WindowsBacktest(
    WindowPlan plan, List<RunSettings> judged, RunSettings release, Path out, boolean json) {
  WindowsBacktest {
    judged = List.copyOf(judged);
  }

  void run(Scenario scenario, PrintWriter console) {
    Elapsed watch = new Elapsed();
    WindowsReport report = report(scenario);
    WindowFiles.write(out, report);
    WindowsPage.write(page(), report);
    String figures = Json.line(WindowsFigures.of(report, out, watch.seconds()));
    write(figures);
    if (json) {
      console.println(figures);
    } else {
      WindowsTable.of(report).forEach(console::println);
      console.printf(
          Locale.ROOT,
          "%,d items, %d windows; %s has plots; %.1f s%n",
          scenario.items().size(),
          report.windows().size(),
          page(),
          watch.seconds());
    }
    console.flush();
  }

  private WindowsReport report(Scenario scenario) {
    List<Window> windows = plan.of(scenario);
    if (windows.isEmpty()) {
      throw CommandException.failed(
          "The history before %s is too short for a window: it needs %d weeks before the window opens."
              .formatted(scenario.buckets().start(), WindowPlan.MIN_HISTORY_WEEKS));
    }
    WindowRuns runs = new WindowRuns(scenario, windows, judged, release);
    try (Progress progress = Progress.of("windows", runs.steps(), json)) {
      return runs.run(new WindowOutput(out, scenario.buckets(), progress));
    }
  }

  private Path page() {
    return out.resolve("index.html");
  }

  private void write(String figures) {
    Path file = out.resolve("windows.json");
    try {
      PrivateFiles.writeString(file, figures + "\n");
    } catch (IOException e) {
      throw CommandException.failed("%s can't be written: %s.".formatted(file, e.getMessage()), e);
    }
  }
}
