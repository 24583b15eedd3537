package io.github.inventorystreams.bench.report;

import io.github.inventorystreams.bench.BenchResult;
import io.github.inventorystreams.bench.Instances;
import io.github.inventorystreams.bench.Latency;
import io.github.inventorystreams.bench.PeerComparison;
import io.github.inventorystreams.bench.Restore;
import io.github.inventorystreams.bench.ReviewSpeed;
import io.github.inventorystreams.bench.Scale;
import io.github.inventorystreams.bench.Throughput;
import io.github.inventorystreams.page.HtmlPage;
import io.github.inventorystreams.page.Markup;
import io.github.inventorystreams.page.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The page of the measurements: a section with tables and plots for each kind that there is. */
public final class ResultsPage {
  private static final String NOTE =
      """
      <p class='note'>Bars and lines bear the number of their result. Machines differ by a factor of ten, and a busy one differs from itself:
      compare only results of one block of runs on one machine, and between machines and versions only ratios.</p>
      """;

  private final HtmlPage page = new HtmlPage("Measurements", Palette.STYLE);
  private final List<SourcedResult> results;

  private ResultsPage(List<SourcedResult> results) {
    this.results = results;
  }

  /** The page as HTML; results are numbered in their order. */
  public static String html(List<SourcedResult> results) {
    ResultsPage page = new ResultsPage(results);
    page.contents();
    page.section(Throughput.class, EventsSection::throughput);
    page.section(PeerComparison.class, EventsSection::peer);
    page.section(Latency.class, LatencySection::add);
    page.section(ReviewSpeed.class, ReviewSection::add);
    page.section(Restore.class, RestoreSection::add);
    page.section(Scale.class, ScaleSection::add);
    page.section(Instances.class, InstancesSection::add);
    return page.page.html();
  }

  private void contents() {
    page.append(NOTE);
    page.table("result", "of", "file and line");
    for (int i = 0; i < results.size(); i++) {
      SourcedResult each = results.get(i);
      page.row(
          Integer.toString(i + 1),
          "bench " + ResultKind.of(each.result()).command(),
          "<bdi>" + Markup.escaped(each.source()) + "</bdi>");
    }
    page.endTable();
  }

  private <T extends BenchResult> void section(
      Class<T> type, BiConsumer<HtmlPage, List<NumberedResult<T>>> section) {
    List<NumberedResult<T>> found = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (type.isInstance(results.get(i).result())) {
        found.add(new NumberedResult<>(i + 1, type.cast(results.get(i).result())));
      }
    }
    if (!found.isEmpty()) {
      section.accept(page, found);
    }
  }
}
