package io.github.inventorystreams.bench.report;

import io.github.inventorystreams.bench.Measurement;
import io.github.inventorystreams.bench.PeerComparison;
import io.github.inventorystreams.bench.PeerComparison.Peer;
import io.github.inventorystreams.bench.Throughput;
import io.github.inventorystreams.page.BarChart;
import io.github.inventorystreams.page.HtmlPage;
import io.github.inventorystreams.page.Markup;
import java.util.ArrayList;
import java.util.List;

/** What events cost: the processor beside others that were measured in the same run. */
final class EventsSection {
  private static final int PROCESSOR = 0;
  private static final int BARE_LOOP = 1;
  private static final int PEER = 2;

  private final BarChart speed = new BarChart("Events per second", Figure.WHOLE);
  private final BarChart cost =
      new BarChart("Processor time, seconds per million events", Figure.HUNDREDTHS);
  private final List<String> ratios = new ArrayList<>();
  private final HtmlPage page;

  private EventsSection(HtmlPage page, String title) {
    this.page = page;
    page.append("<h2>" + title + "</h2>");
    page.table(
        "result",
        "measured",
        "events/s",
        "processor time, s per million events",
        "of it compiler",
        "of it collector",
        "events measured",
        "guarantee",
        "rounds");
  }

  static void throughput(HtmlPage page, List<NumberedResult<Throughput>> results) {
    EventsSection section = new EventsSection(page, "Events, beside a bare loop");
    for (NumberedResult<Throughput> each : results) {
      Throughput result = each.result();
      section.add(each, PROCESSOR, "processor", result.processor(), result.rounds());
      section.add(each, BARE_LOOP, "bare loop", result.bareLoop(), result.rounds());
      section.ratio(each, "the bare loop", result.ratio(), result.cpuRatio());
    }
    section.end();
  }

  static void peer(HtmlPage page, List<NumberedResult<PeerComparison>> results) {
    EventsSection section = new EventsSection(page, "Events, beside a peer");
    for (NumberedResult<PeerComparison> each : results) {
      PeerComparison result = each.result();
      Peer peer = result.peer();
      String name = Markup.escaped(peer.name());
      section.add(each, PROCESSOR, "processor", result.processor(), result.rounds());
      section.add(
          each,
          PEER,
          "%s on %s".formatted(name, Markup.escaped(peer.state())),
          peer.measured(),
          result.rounds());
      section.add(each, BARE_LOOP, "bare loop", result.bareLoop(), result.rounds());
      section.ratio(each, name, result.ratio(), result.cpuRatio());
      section.ratio(each, "the bare loop", result.bareLoopRatio(), result.bareLoopCpuRatio());
      section.ratios.add(
          "%d: %s committed every %s ms (median)."
              .formatted(each.number(), name, Figure.whole(peer.commitMs())));
    }
    section.end();
  }

  /** Adds one of those that were measured; its name is markup. */
  private void add(
      NumberedResult<?> result, int colour, String name, Measurement measured, int rounds) {
    page.row(
        result.numberText(),
        name,
        Figure.whole(measured.eventsPerSecond()),
        Figure.hundredths(measured.cpuSecondsPerMillion()),
        Figure.hundredths(measured.compilerSecondsPerMillion()),
        Figure.hundredths(measured.collectorSecondsPerMillion()),
        Figure.whole(measured.events()),
        result.guarantee(),
        Integer.toString(rounds));
    String bar = "%s (%s)".formatted(name, result.label());
    speed.bar(colour, bar, measured.eventsPerSecond());
    cost.bar(colour, bar, measured.cpuSecondsPerMillion());
  }

  private void ratio(NumberedResult<?> result, String other, double ratio, double cpuRatio) {
    ratios.add(
        "%d: the processor is at %s of %s's events/s, at %s times its processor time."
            .formatted(
                result.number(), Figure.thousandths(ratio), other, Figure.hundredths(cpuRatio)));
  }

  private void end() {
    page.endTable();
    page.append(speed.svg()).append(cost.svg());
    page.append("<p class='note'>" + String.join("<br>", ratios) + "</p>\n");
  }
}
