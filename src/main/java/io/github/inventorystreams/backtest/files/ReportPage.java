package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.backtest.BacktestException;
import io.github.inventorystreams.backtest.BacktestResult;
import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.backtest.Period;
import io.github.inventorystreams.backtest.Scenario;
import io.github.inventorystreams.backtest.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The page with plots: the runs side by side, stock against fill rate, the items that cost most and
 * how their stock went. One file that needs nothing else; names of SKUs and policies are escaped.
 */
public final class ReportPage {
  private static final int WORST_IN_TABLE = 20;
  private static final int WORST_WITH_PLOT = 6;
  private static final String STYLE =
      "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c1c1c;background:#fff}"
          + "table{border-collapse:collapse;width:100%}td,th{padding:.2rem .5rem;border-bottom:1px solid #ddd;text-align:right}"
          + "td:first-child,th:first-child{text-align:left}svg{width:100%;height:auto}svg text{font-size:11px;fill:#444}"
          + "polyline{fill:none;stroke-width:1.6}.grid{stroke:#ddd}.legend{margin:0 0 1rem}";

  private final List<BacktestResult> outcomes;
  private final StringBuilder html = new StringBuilder();

  private ReportPage(List<BacktestResult> outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * Writes the page.
   *
   * @param outcomes of one scenario; the first is the one whose items are shown
   */
  public static void write(Path file, List<BacktestResult> outcomes) {
    try {
      Files.writeString(file, new ReportPage(outcomes).html());
    } catch (IOException e) {
      throw new BacktestException("%s can't be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private String html() {
    html.append("<!doctype html><html lang='en'><head><meta charset='utf-8'>")
        .append("<meta name='viewport' content='width=device-width,initial-scale=1'>")
        .append("<title>Backtest</title><style>")
        .append(STYLE)
        .append("</style></head><body><h1>Backtest</h1>");
    runs();
    tradeOff();
    worst();
    return html.append("</body></html>\n").toString();
  }

  private void runs() {
    row("th", "run", "cost", "holding", "shortage", "fill rate", "stock", "turns", "order lines");
    for (BacktestResult outcome : outcomes) {
      Summary summary = outcome.summary();
      row(
          "td",
          escaped(outcome.name()),
          text("%,.0f", summary.totalCost()),
          text("%,.0f", summary.holdingCost()),
          text("%,.0f", summary.shortageCost()),
          text("%.1f %%", 100 * summary.fillRate()),
          text("%,.0f", summary.averageStock()),
          text("%.1f", summary.turns()),
          text("%,d", summary.orderLines()));
    }
    html.append("</table>");
  }

  /** Runs of one policy at several service levels are joined to a curve. */
  private void tradeOff() {
    html.append("<h2>Stock against fill rate</h2>");
    Map<String, List<BacktestResult>> curves = new LinkedHashMap<>();
    for (BacktestResult outcome : outcomes) {
      String policy = outcome.name().split("-", 2)[0];
      curves.computeIfAbsent(policy, any -> new ArrayList<>()).add(outcome);
    }
    SvgChart chart = new SvgChart("average stock, units", "fill rate, %");
    curves.forEach(
        (policy, runs) -> {
          List<Summary> sorted =
              runs.stream()
                  .map(BacktestResult::summary)
                  .sorted(Comparator.comparingDouble(Summary::averageStock))
                  .toList();
          chart.line(
              escaped(policy),
              sorted.stream().mapToDouble(Summary::averageStock).toArray(),
              sorted.stream().mapToDouble(summary -> 100 * summary.fillRate()).toArray(),
              true);
        });
    html.append(chart.svg());
  }

  private record ItemCost(Item item, List<Period> periods, double cost, long demand, long lost) {}

  private void worst() {
    BacktestResult shown = outcomes.get(0);
    List<ItemCost> worst =
        IntStream.range(0, shown.periods().size())
            .mapToObj(i -> itemCost(shown, i))
            .sorted(Comparator.comparingDouble(ItemCost::cost).reversed())
            .limit(WORST_IN_TABLE)
            .toList();
    html.append("<h2>The items that cost most: ").append(escaped(shown.name())).append("</h2>");
    row("th", "item", "cost", "demand", "lost");
    for (ItemCost each : worst) {
      row(
          "td",
          escaped(each.item().book().toString()),
          text("%,.0f", each.cost()),
          text("%,d", each.demand()),
          text("%,d", each.lost()));
    }
    html.append("</table>");
    for (ItemCost each : worst.subList(0, Math.min(WORST_WITH_PLOT, worst.size()))) {
      html.append("<h3>").append(escaped(each.item().book().toString())).append("</h3>");
      double[] x = each.periods().stream().mapToDouble(Period::bucket).toArray();
      html.append(
          new SvgChart("bucket", "units")
              .line(
                  "demand", x, each.periods().stream().mapToDouble(Period::demand).toArray(), false)
              .line(
                  "closing stock",
                  x,
                  each.periods().stream().mapToDouble(Period::closing).toArray(),
                  false)
              .line(
                  "on order",
                  x,
                  each.periods().stream().mapToDouble(Period::onOrder).toArray(),
                  false)
              .svg());
    }
  }

  private static ItemCost itemCost(BacktestResult outcome, int i) {
    Scenario scenario = outcome.scenario();
    List<Period> periods = outcome.periods().get(i);
    List<Period> scored =
        periods.subList(Math.min(scenario.warmUpBuckets(), periods.size()), periods.size());
    long lost = scored.stream().mapToLong(Period::lost).sum();
    long stock = scored.stream().mapToLong(Period::closing).sum();
    return new ItemCost(
        scenario.items().get(i),
        periods,
        scenario.costs().holdingPerUnitPerBucket() * stock
            + scenario.costs().shortagePerUnit() * lost,
        scored.stream().mapToLong(Period::demand).sum(),
        lost);
  }

  private void row(String tag, String... cells) {
    html.append(tag.equals("th") ? "<table><tr>" : "<tr>");
    for (String cell : cells) {
      html.append('<').append(tag).append('>').append(cell).append("</").append(tag).append('>');
    }
    html.append("</tr>");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String text(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
