package io.github.inventorystreams.bench.report;

import io.github.inventorystreams.bench.Latency;
import io.github.inventorystreams.page.BarChart;
import io.github.inventorystreams.page.HtmlPage;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long it took from a sale to its warning. */
final class LatencySection {
  private final HtmlPage page;
  private final List<NumberedResult<Latency>> results;
  private final BarChart chart =
      new BarChart("From when a sale was due to its warning, milliseconds", Figure.TENTHS);

  private LatencySection(HtmlPage page, List<NumberedResult<Latency>> results) {
    this.page = page;
    this.results = results;
  }

  static void add(HtmlPage page, List<NumberedResult<Latency>> results) {
    LatencySection section = new LatencySection(page, results);
    section.table();
    section.bars("p50", Latency::p50Ms);
    section.bars("p95", Latency::p95Ms);
    section.bars("p99", Latency::p99Ms);
    section.bars("max", Latency::maxMs);
    page.append(section.chart.svg());
  }

  private void table() {
    page.append("<h2>From a sale to its warning</h2>");
    page.table(
        "result",
        "guarantee",
        "p50 ms",
        "p95 ms",
        "p99 ms",
        "max ms",
        "warnings",
        "lost",
        "due, events/s",
        "applied, events/s",
        "rate",
        "SKUs reviewed meanwhile");
    for (NumberedResult<Latency> each : results) {
      Latency result = each.result();
      page.row(
          each.numberText(),
          each.guarantee(),
          Figure.tenths(result.p50Ms()),
          Figure.tenths(result.p95Ms()),
          Figure.tenths(result.p99Ms()),
          Figure.tenths(result.maxMs()),
          Figure.whole(result.warnings()),
          Figure.whole(result.lost()),
          Figure.whole(result.rate()),
          Figure.whole(result.eventsPerSecond()),
          result.reachedRate() ? "reached" : "not reached: the backlog counts",
          Figure.whole(result.skusReviewed()));
    }
    page.endTable();
  }

  /** The results beside each other, so that guarantees can be compared. */
  private void bars(String name, ToDoubleFunction<Latency> figure) {
    for (int i = 0; i < results.size(); i++) {
      NumberedResult<Latency> each = results.get(i);
      chart.bar(i, "%s (%s)".formatted(name, each.label()), figure.applyAsDouble(each.result()));
    }
  }
}
