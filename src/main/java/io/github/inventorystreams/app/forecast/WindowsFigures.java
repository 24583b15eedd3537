package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.windows.DemandCourse;
import io.github.inventorystreams.backtest.windows.Part;
import io.github.inventorystreams.backtest.windows.Window;
import io.github.inventorystreams.backtest.windows.WindowCosts;
import io.github.inventorystreams.backtest.windows.WindowResult;
import io.github.inventorystreams.backtest.windows.WindowsReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures of windows as an object, for programs. */
final class WindowsFigures {
  private final WindowsReport report;
  private final Buckets buckets;

  private WindowsFigures(WindowsReport report) {
    this.report = report;
    this.buckets = report.scenario().buckets();
  }

  /** The object of {@code --json} and {@code windows.json}. */
  static Map<String, Object> of(WindowsReport report, Path out, double seconds) {
    WindowsFigures figures = new WindowsFigures(report);
    Map<String, Object> parts = new LinkedHashMap<>();
    for (Part part : Part.values()) {
      parts.put(part.toString(), figures.part(part));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("windows", report.windows().size());
    answer.put("items", report.scenario().items().size());
    answer.put("runs", report.runs());
    answer.put("parts", parts);
    answer.put("out", out.toString());
    answer.put("wallSeconds", seconds);
    return answer;
  }

  private Map<String, Object> part(Part part) {
    List<Object> runs = new ArrayList<>();
    report.runs().forEach(run -> runs.add(run(part, run)));
    List<Object> windows = new ArrayList<>();
    report.windows(part).forEach(result -> windows.add(window(part, result)));
    Map<String, Object> courses = new LinkedHashMap<>();
    for (DemandCourse course : DemandCourse.values()) {
      courses.put(course.toString(), course(part, course));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("items", report.items(part));
    figures.put("runs", runs);
    figures.put("windows", windows);
    figures.put("courses", courses);
    return figures;
  }

  private Map<String, Object> run(Part part, String run) {
    WindowCosts costs = report.costs(part, run);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("run", run);
    figures.put("meanCostPerWeek", costs.mean());
    figures.put("stdCostPerWeek", costs.std());
    figures.put("forecastBias", costs.sum().bias().share());
    figures.put("overForecastCost", costs.sum().bias().overCost());
    figures.put("underForecastCost", costs.sum().bias().underCost());
    Map<String, Object> ratios = new LinkedHashMap<>();
    for (String reference : report.references()) {
      ratios.put(reference, ratios(costs.to(report.costs(part, reference))));
    }
    figures.put("ratios", ratios);
    return figures;
  }

  private Map<String, Object> ratios(WindowCosts.Ratios ratios) {
    Window worst = ratios.worstWindow();
    Map<String, Object> figures = new LinkedHashMap<>();
    putKnown(figures, "mean", ratios.mean());
    figures.put("std", ratios.std());
    putKnown(figures, "worst", ratios.worst());
    putKnown(figures, "worstWindow", worst == null ? null : worst.name(buckets));
    return figures;
  }

  private Map<String, Object> window(Part part, WindowResult result) {
    Window window = result.window();
    List<Object> runs = new ArrayList<>();
    report.runs().forEach(run -> runs.add(costs(run, report.costs(result, part, run))));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("window", window.name(buckets));
    figures.put("opens", buckets.date(window.opens()).toString());
    figures.put("from", buckets.date(window.from()).toString());
    figures.put("until", buckets.date(window.until()).toString());
    figures.put("unseenShare", result.unseenShare());
    figures.put("runs", runs);
    Map<String, Object> ratios = new LinkedHashMap<>();
    for (String reference : report.references()) {
      ratios.put(reference, ratios(part, result, reference));
    }
    figures.put("ratios", ratios);
    return figures;
  }

  private Map<String, Object> ratios(Part part, WindowResult result, String reference) {
    double other = report.costs(result, part, reference).total();
    Map<String, Object> ratios = new LinkedHashMap<>();
    for (String run : report.runs()) {
      putKnown(ratios, run, WindowCosts.ratio(report.costs(result, part, run).total(), other));
    }
    return ratios;
  }

  private Map<String, Object> course(Part part, DemandCourse course) {
    List<Object> runs = new ArrayList<>();
    report.runs().forEach(run -> runs.add(costs(run, report.costs(part, course, run))));
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("itemWindows", report.items(part, course));
    figures.put("runs", runs);
    return figures;
  }

  private static Map<String, Object> costs(String run, ItemCosts costs) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("run", run);
    figures.put("totalCost", costs.total());
    figures.put("holdingCost", costs.holding());
    figures.put("shortageCost", costs.shortage());
    figures.put("orderLineCost", costs.orderLines());
    figures.put("forecastBias", costs.bias().share());
    figures.put("overForecastCost", costs.bias().overCost());
    figures.put("underForecastCost", costs.bias().underCost());
    return figures;
  }

  /** What is not known is left out. */
  private static void putKnown(Map<String, Object> figures, String name, @Nullable Object value) {
    if (value != null) {
      figures.put(name, value);
    }
  }
}
