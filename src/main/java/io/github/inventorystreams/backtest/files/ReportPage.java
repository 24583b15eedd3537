package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.backtest.BacktestException;
import io.github.inventorystreams.backtest.BacktestResult;
import io.github.inventorystreams.backtest.ForecastBias;
import io.github.inventorystreams.backtest.Item;
import io.github.inventorystreams.backtest.ItemCosts;
import io.github.inventorystreams.backtest.Period;
import io.github.inventorystreams.backtest.Scenario;
import io.github.inventorystreams.backtest.Summary;
import io.github.inventorystreams.files.PrivateFiles;
import io.github.inventorystreams.page.HtmlPage;
import io.github.inventorystreams.page.LineChart;
import io.github.inventorystreams.page.Markup;
import io.github.inventorystreams.page.Palette;
import java.io.IOException;
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
  private final List<BacktestResult> outcomes;
  private final HtmlPage html = new HtmlPage("Backtest", Palette.STYLE);

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
      PrivateFiles.writeString(file, new ReportPage(outcomes).html());
    } catch (IOException e) {
      throw new BacktestException("%s can't be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private String html() {
    runs();
    tradeOff();
    worst();
    return html.html();
  }

  private void runs() {
    html.table(
        "run",
        "cost",
        "holding",
        "shortage",
        "fill rate",
        "stock",
        "turns",
        "order lines",
        "over-forecast",
        "under-forecast");
    for (BacktestResult outcome : outcomes) {
      Summary summary = outcome.summary();
      ForecastBias bias = ItemCosts.sum(ItemCosts.of(outcome)).bias();
      html.row(
          Markup.escaped(outcome.name()),
          text("%,.0f", summary.totalCost()),
          text("%,.0f", summary.holdingCost()),
          text("%,.0f", summary.shortageCost()),
          text("%.1f %%", 100 * summary.fillRate()),
          text("%,.0f", summary.averageStock()),
          text("%.1f", summary.turns()),
          text("%,d", summary.orderLines()),
          text("%,.0f", bias.overCost()),
          text("%,.0f", bias.underCost()));
    }
    html.endTable();
  }

  /** Runs of one policy at several service levels are joined to a curve. */
  private void tradeOff() {
    html.append("<h2>Stock against fill rate</h2>");
    Map<String, List<BacktestResult>> curves = new LinkedHashMap<>();
    for (BacktestResult outcome : outcomes) {
      String policy = outcome.name().split("-", 2)[0];
      curves.computeIfAbsent(policy, any -> new ArrayList<>()).add(outcome);
    }
    LineChart chart = new LineChart("average stock, units", "fill rate, %");
    curves.forEach(
        (policy, runs) -> {
          List<Summary> sorted =
              runs.stream()
                  .map(BacktestResult::summary)
                  .sorted(Comparator.comparingDouble(Summary::averageStock))
                  .toList();
          chart.line(
              Markup.escaped(policy),
              sorted.stream().mapToDouble(Summary::averageStock).toArray(),
              sorted.stream().mapToDouble(summary -> 100 * summary.fillRate()).toArray(),
              true);
        });
    html.append(chart.html());
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
    html.append("<h2>The items that cost most: ")
        .append(Markup.escaped(shown.name()))
        .append("</h2>");
    html.table("item", "cost", "demand", "lost");
    for (ItemCost each : worst) {
      html.row(
          Markup.escaped(each.item().book().toString()),
          text("%,.0f", each.cost()),
          text("%,d", each.demand()),
          text("%,d", each.lost()));
    }
    html.endTable();
    for (ItemCost each : worst.subList(0, Math.min(WORST_WITH_PLOT, worst.size()))) {
      html.append("<h3>").append(Markup.escaped(each.item().book().toString())).append("</h3>");
      double[] x = each.periods().stream().mapToDouble(Period::bucket).toArray();
      html.append(
          new LineChart("bucket", "units")
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
              .html());
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

  private static String text(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
