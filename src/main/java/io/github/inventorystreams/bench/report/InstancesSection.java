package io.github.inventorystreams.bench.report;

import io.github.inventorystreams.bench.Instances;
import io.github.inventorystreams.page.BarChart;
import io.github.inventorystreams.page.HtmlPage;
import java.util.List;

/** What several instances do together. */
final class InstancesSection {
  private InstancesSection() {}

  static void add(HtmlPage page, List<NumberedResult<Instances>> results) {
    BarChart speed = new BarChart("events/s, all instances together", Figure.WHOLE);
    BarChart cost = new BarChart("processor time, seconds per million events", Figure.HUNDREDTHS);
    page.append("<h2>Several instances</h2>");
    page.table(
        "result",
        "instances",
        "events/s",
        "processor time, s per million events",
        "partitions",
        "guarantee");
    for (NumberedResult<Instances> each : results) {
      for (Instances.Group group : each.result().groups()) {
        page.row(
            each.numberText(),
            Integer.toString(group.instances()),
            Figure.whole(group.measured().eventsPerSecond()),
            Figure.hundredths(group.measured().cpuSecondsPerMillion()),
            Integer.toString(each.result().partitions()),
            each.guarantee());
        String bar = "%d (%s)".formatted(group.instances(), each.label());
        speed.bar(0, bar, group.measured().eventsPerSecond());
        cost.bar(1, bar, group.measured().cpuSecondsPerMillion());
      }
    }
    page.endTable();
    page.append(speed.svg()).append(cost.svg());
  }
}
