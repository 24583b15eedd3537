package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.backtest.BacktestException;
import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.windows.DemandCourse;
import io.github.inventorystreams.backtest.windows.Part;
import io.github.inventorystreams.backtest.windows.WindowCosts;
import io.github.inventorystreams.backtest.windows.WindowResult;
import io.github.inventorystreams.backtest.windows.WindowsReport;
import io.github.inventorystreams.files.PrivateFiles;
import io.github.inventorystreams.page.HtmlPage;
import io.github.inventorystreams.page.LineChart;
import io.github.inventorystreams.page.Markup;
import io.github.inventorystreams.page.Palette;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page with plots of windows: the halves side by side, each window's cost and its ratio to the
 * plain projection rule, and the courses of demand apart. One file that needs nothing else.
 */
public final class WindowsPage {
  private static final String NONE = "-";

  private final WindowsReport report;
  private final Buckets buckets;
  private final HtmlPage html = new HtmlPage("Backtest in windows", Palette.STYLE);

  private WindowsPage(WindowsReport report) {
    this.report = report;
    this.buckets = report.scenario().buckets();
  }

  /** Writes the page. */
  public static void write(Path file, WindowsReport report) {
    try {
      PrivateFiles.writeString(file, new WindowsPage(report).html());
    } catch (IOException e) {
      throw new BacktestException("%s can't be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private String html() {
    for (Part part : Part.values()) {
      html.append("<h2>Part: ").append(part.toString()).append("</h2>");
      if (report.windows(part).isEmpty()) {
        html.append("<p class='note'>No window is of this part.</p>");
      } else {
        runs(part);
        plots(part);
        windows(part);
        courses(part);
      }
    }
    return html.html();
  }

  private void runs(Part part) {
    html.append(
        String.format(
            Locale.ROOT,
            "<p class='note'>%,d items in %d windows; costs of a week, mean over the windows.</p>",
            report.items(part),
            report.windows(part).size()));
    List<String> heads =
        new ArrayList<>(List.of("run", "cost", "spread", "over-forecast", "under-forecast"));
    for (String reference : report.references()) {
      heads.add("to " + Markup.escaped(reference));
      heads.add("worst");
    }
    html.table(heads.toArray(String[]::new));
    for (String run : report.runs()) {
      WindowCosts costs = report.costs(part, run);
      List<String> cells =
          new ArrayList<>(
              List.of(
                  Markup.escaped(run),
                  money(costs.mean()),
                  money(costs.std()),
                  money(costs.sum().bias().overCost() / costs.weeks()),
                  money(costs.sum().bias().underCost() / costs.weeks())));
      for (String reference : report.references()) {
        WindowCosts.Ratios ratios = costs.to(report.costs(part, reference));
        cells.add(ratio(ratios.mean()));
        cells.add(ratio(ratios.worst()));
      }
      html.row(cells.toArray(String[]::new));
    }
    html.endTable();
  }

  private void plots(Part part) {
    LineChart cost = new LineChart("window, by its end", "cost of a week").fromZero();
    for (String run : report.runs()) {
      List<WindowCosts.Row> rows = report.costs(part, run).rows();
      double[] x = places(rows.size());
      cost.line(
          Markup.escaped(run),
          x,
          rows.stream().mapToDouble(WindowCosts.Row::perWeek).toArray(),
          true);
    }
    html.append(cost.html());
    String reference = report.references().get(0);
    List<WindowCosts.Row> others = report.costs(part, reference).rows();
    LineChart ratio =
        new LineChart("window, by its end", "cost by that of " + Markup.escaped(reference));
    for (String run : report.runs()) {
      List<WindowCosts.Row> rows = report.costs(part, run).rows();
      double[] y = new double[rows.size()];
      for (int i = 0; i < y.length; i++) {
        Double known = rows.get(i).to(others.get(i));
        y[i] = known == null ? 1 : known;
      }
      ratio.line(Markup.escaped(run), places(y.length), y, true);
    }
    html.append(ratio.html());
  }

  private static double[] places(int count) {
    double[] places = new double[count];
    for (int i = 0; i < count; i++) {
      places[i] = i + 1.0;
    }
    return places;
  }

  private void windows(Part part) {
    html.append("<h3>Windows</h3>");
    List<String> heads = new ArrayList<>(List.of("window", "drawn demand"));
    report.runs().forEach(run -> heads.add(Markup.escaped(run)));
    html.table(heads.toArray(String[]::new));
    for (WindowResult result : report.windows(part)) {
      List<String> cells = new ArrayList<>();
      cells.add(result.window().name(buckets));
      cells.add(String.format(Locale.ROOT, "%.1f %%", 100 * result.unseenShare()));
      report.runs().forEach(run -> cells.add(money(report.costs(result, part, run).total())));
      html.row(cells.toArray(String[]::new));
    }
    html.endTable();
  }

  private void courses(Part part) {
    html.append("<h3>Courses of demand before the windows</h3>");
    html.table("course", "items", "run", "cost", "to plain", "over-forecast", "under-forecast");
    for (DemandCourse course : DemandCourse.values()) {
      long items = report.items(part, course);
      if (items == 0) {
        continue;
      }
      ItemCosts plain = report.costs(part, course, report.references().get(0));
      for (String run : report.runs()) {
        ItemCosts costs = report.costs(part, course, run);
        html.row(
            course.toString(),
            String.format(Locale.ROOT, "%,d", items),
            Markup.escaped(run),
            money(costs.total()),
            ratio(WindowCosts.ratio(costs.total(), plain.total())),
            money(costs.bias().overCost()),
            money(costs.bias().underCost()));
      }
    }
    html.endTable();
  }

  private static String money(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String ratio(@Nullable Double value) {
    return value == null ? NONE : String.format(Locale.ROOT, "%.3f", value);
  }
}
