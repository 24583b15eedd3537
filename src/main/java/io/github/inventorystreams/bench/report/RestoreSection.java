package io.github.inventorystreams.bench.report;

import io.github.inventorystreams.bench.ProcessorStart;
import io.github.inventorystreams.bench.Restore;
import io.github.inventorystreams.page.BarChart;
import io.github.inventorystreams.page.HtmlPage;
import java.util.List;

/** How soon the processor is ready again. */
final class RestoreSection {
  private final BarChart ready =
      new BarChart("From the start of the process until all tasks process, seconds", Figure.TENTHS);
  private final BarChart states =
      new BarChart("SKU states read back per second, without state", Figure.WHOLE);
  private final HtmlPage page;

  private RestoreSection(HtmlPage page) {
    this.page = page;
  }

  static void add(HtmlPage page, List<NumberedResult<Restore>> results) {
    RestoreSection section = new RestoreSection(page);
    page.append("<h2>Until it is ready again</h2>");
    page.table(
        "result",
        "start",
        "ready, s",
        "of it Java's start, s",
        "reading back, s",
        "records read back",
        "guarantee");
    for (NumberedResult<Restore> each : results) {
      section.start(each, 0, "after a clean stop", each.result().cleanStop());
      section.start(each, 1, "after a kill", each.result().kill());
      section.start(each, 2, "without state", each.result().wiped());
    }
    page.endTable();
    page.append(section.ready.svg());
    section.states(results);
  }

  private void start(
      NumberedResult<Restore> result, int colour, String name, ProcessorStart start) {
    page.row(
        result.numberText(),
        name,
        Figure.tenths(Figure.seconds(start.readyMs())),
        Figure.tenths(Figure.seconds(start.javaStartMs())),
        Figure.tenths(Figure.seconds(start.restoreMs())),
        Figure.whole(start.restoredRecords()),
        result.guarantee());
    ready.bar(colour, "%s (%s)".formatted(name, result.label()), Figure.seconds(start.readyMs()));
  }

  private void states(List<NumberedResult<Restore>> results) {
    page.table("result", "SKUs", "a clean stop takes, s", "states/s", "states per second and core");
    for (NumberedResult<Restore> each : results) {
      Restore result = each.result();
      page.row(
          each.numberText(),
          Figure.whole(result.skus()),
          Figure.tenths(Figure.seconds(result.stopMs())),
          Figure.whole(result.statesPerSecond()),
          Figure.whole(result.statesPerSecondPerCore()));
      states.bar(0, "by the clock (%s)".formatted(each.label()), (double) result.statesPerSecond());
      states.bar(
          1, "and core (%s)".formatted(each.label()), (double) result.statesPerSecondPerCore());
    }
    page.endTable();
    page.append(states.svg());
  }
}
