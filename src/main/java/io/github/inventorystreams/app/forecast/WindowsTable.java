package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.app.console.Table;
import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.windows.DemandCourse;
import io.github.inventorystreams.backtest.windows.Part;
import io.github.inventorystreams.backtest.windows.Window;
import io.github.inventorystreams.backtest.windows.WindowCosts;
import io.github.inventorystreams.backtest.windows.WindowResult;
import io.github.inventorystreams.backtest.windows.WindowsReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The figures of windows as lines, for people: the windows one by one, the parts, and the courses
 * of demand. Costs of windows and parts are those of a week.
 */
final class WindowsTable {
  private static final String NONE = "-";

  private final WindowsReport report;
  private final Buckets buckets;

  private WindowsTable(WindowsReport report) {
    this.report = report;
    this.buckets = report.scenario().buckets();
  }

  /** The lines. */
  static List<String> of(WindowsReport report) {
    WindowsTable tables = new WindowsTable(report);
    List<String> lines = new ArrayList<>(tables.windows());
    lines.add("");
    lines.addAll(tables.parts());
    lines.add("");
    lines.addAll(tables.courses());
    return lines;
  }

  private List<String> windows() {
    Table table = table(List.of("window", "drawn", "run", "cost a week"), "to ");
    for (WindowResult result : report.windows()) {
      for (String run : report.runs()) {
        List<String> cells = new ArrayList<>();
        cells.add(result.window().name(buckets));
        cells.add(text("%.1f %%", 100 * result.unseenShare()));
        cells.add(run);
        cells.add(money(report.row(result, Part.ALL, run).perWeek()));
        for (String reference : report.references()) {
          cells.add(
              ratio(report.row(result, Part.ALL, run).to(report.row(result, Part.ALL, reference))));
        }
        table.add(cells.toArray(String[]::new));
      }
    }
    return table.lines();
  }

  private List<String> parts() {
    Table table =
        table(
            List.of(
                "part", "items", "windows", "run", "cost a week", "std", "too much", "too little"),
            "mean, std and worst to ");
    for (Part part : Part.values()) {
      for (String run : report.windows(part).isEmpty() ? List.<String>of() : report.runs()) {
        WindowCosts costs = report.costs(part, run);
        List<String> cells = new ArrayList<>();
        cells.add(part.toString());
        cells.add(text("%,d", report.items(part)));
        cells.add(text("%,d", costs.rows().size()));
        cells.add(run);
        cells.add(money(costs.mean()));
        cells.add(money(costs.std()));
        cells.add(money(costs.sum().bias().overCost() / costs.weeks()));
        cells.add(money(costs.sum().bias().underCost() / costs.weeks()));
        for (String reference : report.references()) {
          cells.add(ratios(costs.to(report.costs(part, reference))));
        }
        table.add(cells.toArray(String[]::new));
      }
    }
    return table.lines();
  }

  private String ratios(WindowCosts.Ratios ratios) {
    Window worst = ratios.worstWindow();
    return "%s, %s, %s%s"
        .formatted(
            ratio(ratios.mean()),
            text("%.3f", ratios.std()),
            ratio(ratios.worst()),
            worst == null ? "" : " in " + worst.name(buckets));
  }

  private List<String> courses() {
    Table table =
        table(List.of("part", "course", "items", "run", "cost", "too much", "too little"), "to ");
    for (Part part : Part.values()) {
      for (DemandCourse course : DemandCourse.values()) {
        long items = report.items(part, course);
        for (String run : items == 0 ? List.<String>of() : report.runs()) {
          table.add(course(part, course, items, run));
        }
      }
    }
    return table.lines();
  }

  private String[] course(Part part, DemandCourse course, long items, String run) {
    ItemCosts costs = report.costs(part, course, run);
    List<String> cells = new ArrayList<>();
    cells.add(part.toString());
    cells.add(course.toString());
    cells.add(text("%,d", items));
    cells.add(run);
    cells.add(money(costs.total()));
    cells.add(money(costs.bias().overCost()));
    cells.add(money(costs.bias().underCost()));
    for (String reference : report.references()) {
      double other = report.costs(part, course, reference).total();
      cells.add(ratio(WindowCosts.ratio(costs.total(), other)));
    }
    return cells.toArray(String[]::new);
  }

  private Table table(List<String> heads, String before) {
    List<String> all = new ArrayList<>(heads);
    report.references().forEach(reference -> all.add(before + reference));
    return new Table(all.toArray(String[]::new));
  }

  private static String text(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String money(double value) {
    return text("%,.0f", value);
  }

  private static String ratio(@Nullable Double value) {
    return value == null ? NONE : text("%.3f", value);
  }
}
