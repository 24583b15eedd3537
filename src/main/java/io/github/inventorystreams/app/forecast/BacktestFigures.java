package io.github.inventorystreams.app.forecast;

import io.github.inventorystreams.backtest.BacktestResult;
import io.github.inventorystreams.backtest.ForecastBias;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.Summary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a backtest, side by side: for people as a table, for programs as an object. */
final class BacktestFigures {
  private static final int NAME_CHARS = 22;
  private static final int FIGURE_CHARS = 10;

  private BacktestFigures() {}

  /** The object of {@code --json}; the figures of a single run stand at its top as well. */
  static Map<String, Object> of(List<BacktestResult> outcomes, Path out, double seconds) {
    Map<String, Object> answer = new LinkedHashMap<>();
    if (outcomes.size() == 1) {
      answer.putAll(figures(outcomes.get(0)));
    }
    List<Map<String, Object>> runs = new ArrayList<>();
    outcomes.forEach(outcome -> runs.add(figures(outcome)));
    answer.put("runs", runs);
    answer.put("out", out.toString());
    answer.put("wallSeconds", seconds);
    return answer;
  }

  private static Map<String, Object> figures(BacktestResult outcome) {
    Summary summary = outcome.summary();
    ForecastBias bias = bias(outcome);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("policy", outcome.name());
    figures.put("totalCost", summary.totalCost());
    figures.put("holdingCost", summary.holdingCost());
    figures.put("shortageCost", summary.shortageCost());
    figures.put("fillRate", summary.fillRate());
    figures.put("averageStock", summary.averageStock());
    figures.put("stockOutShare", summary.stockOutShare());
    figures.put("turns", summary.turns());
    figures.put("orderLines", summary.orderLines());
    figures.put("reviews", summary.reviews());
    figures.put("warnings", outcome.warnings());
    figures.put("forecastBias", bias.share());
    figures.put("overForecastCost", bias.overCost());
    figures.put("underForecastCost", bias.underCost());
    return figures;
  }

  /**
   * One line for each run below a line of headings; figures stand right under each other. The last
   * two are what was forecast too much and too little, in money.
   */
  static List<String> table(List<BacktestResult> outcomes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "policy",
            List.of(
                "cost",
                "holding",
                "shortage",
                "fill rate",
                "stock",
                "turns",
                "out of",
                "lines",
                "warnings",
                "too much",
                "too little")));
    for (BacktestResult outcome : outcomes) {
      Summary summary = outcome.summary();
      ForecastBias bias = bias(outcome);
      lines.add(
          line(
              outcome.name(),
              List.of(
                  text("%,.0f", summary.totalCost()),
                  text("%,.0f", summary.holdingCost()),
                  text("%,.0f", summary.shortageCost()),
                  text("%.1f %%", 100 * summary.fillRate()),
                  text("%,.0f", summary.averageStock()),
                  text("%.1f", summary.turns()),
                  text("%.1f %%", 100 * summary.stockOutShare()),
                  text("%,d", summary.orderLines()),
                  text("%,d", outcome.warnings()),
                  text("%,.0f", bias.overCost()),
                  text("%,.0f", bias.underCost()))));
    }
    return lines;
  }

  private static ForecastBias bias(BacktestResult outcome) {
    return ItemCosts.sum(ItemCosts.of(outcome)).bias();
  }

  private static String text(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String line(String name, List<String> figures) {
    StringBuilder line = new StringBuilder(name);
    line.append(" ".repeat(Math.max(0, NAME_CHARS - name.length())));
    for (String figure : figures) {
      line.append(" ".repeat(Math.max(1, FIGURE_CHARS - figure.length()))).append(figure);
    }
    return line.toString();
  }
}
