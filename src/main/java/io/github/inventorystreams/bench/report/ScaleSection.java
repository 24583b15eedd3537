package io.github.inventorystreams.bench.report;

import io.github.inventorystreams.bench.Scale;
import io.github.inventorystreams.page.HtmlPage;
import io.github.inventorystreams.page.LineChart;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What an event costs in shops of several sizes, and the room that they take. */
final class ScaleSection {
  private static final String SIZES = "SKUs, powers of ten";

  private final HtmlPage page;

  private ScaleSection(HtmlPage page) {
    this.page = page;
  }

  static void add(HtmlPage page, List<NumberedResult<Scale>> results) {
    ScaleSection section = new ScaleSection(page);
    section.table(results);
    LineChart cost =
        new LineChart(SIZES, "processor time, seconds per million events").logarithmic().fromZero();
    for (NumberedResult<Scale> each : results) {
      line(cost, each.label(), each.result(), size -> size.measured().cpuSecondsPerMillion());
    }
    page.append(cost.html());
    results.forEach(section::room);
  }

  private void table(List<NumberedResult<Scale>> results) {
    page.append("<h2>Shops of several sizes</h2>");
    page.table(
        "result",
        "SKUs",
        "events/s",
        "processor time, s per million events",
        "heap, MB",
        "process, MB",
        "disk, MB",
        "longest pause, ms",
        "guarantee");
    for (NumberedResult<Scale> each : results) {
      for (Scale.Size size : sorted(each.result())) {
        double processMb = size.footprint().rssMb();
        page.row(
            each.numberText(),
            Figure.whole(size.skus()),
            Figure.whole(size.measured().eventsPerSecond()),
            Figure.hundredths(size.measured().cpuSecondsPerMillion()),
            Figure.whole(size.footprint().heapMb()),
            processMb == 0 ? "not known" : Figure.whole(processMb),
            Figure.whole(size.footprint().diskMb()),
            Figure.whole(size.footprint().gcPauseMaxMs()),
            each.guarantee());
      }
    }
    page.endTable();
    for (NumberedResult<Scale> each : results) {
      page.append(
          "<p class='note'>%d: an event takes %s times the processor time in the largest shop that it takes in the smallest.</p>"
              .formatted(each.number(), Figure.hundredths(each.result().costRatio())));
    }
  }

  private void room(NumberedResult<Scale> result) {
    page.append("<h3>Memory and disk (%s)</h3>".formatted(result.label()));
    LineChart chart = new LineChart(SIZES, "MB of 2^20 bytes").logarithmic().fromZero();
    Scale scale = result.result();
    line(chart, "heap", scale, size -> size.footprint().heapMb());
    if (scale.sizes().stream().allMatch(size -> size.footprint().rssMb() > 0)) {
      line(chart, "process", scale, size -> size.footprint().rssMb());
    }
    line(chart, "disk", scale, size -> size.footprint().diskMb());
    page.append(chart.html());
  }

  private static void line(
      LineChart chart, String name, Scale scale, ToDoubleFunction<Scale.Size> figure) {
    List<Scale.Size> sizes = sorted(scale);
    chart.line(
        name,
        sizes.stream().mapToDouble(Scale.Size::skus).toArray(),
        sizes.stream().mapToDouble(figure).toArray(),
        true);
  }

  private static List<Scale.Size> sorted(Scale scale) {
    return scale.sizes().stream().sorted(Comparator.comparingInt(Scale.Size::skus)).toList();
  }
}
