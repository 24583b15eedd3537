package io.github.inventorystreams.bench.report;

import io.github.inventorystreams.bench.ReviewSpeed;
import io.github.inventorystreams.page.BarChart;
import io.github.inventorystreams.page.HtmlPage;
import java.util.List;

/** How fast SKUs are reviewed. */
final class ReviewSection {
  private static final double PERCENT = 100;

  private ReviewSection() {}

  static void add(HtmlPage page, List<NumberedResult<ReviewSpeed>> results) {
    BarChart perCore = new BarChart("SKUs reviewed per second and core", Figure.WHOLE);
    BarChart inAll = new BarChart("SKUs reviewed per second, with all threads", Figure.WHOLE);
    page.append("<h2>Reviews</h2>");
    page.table(
        "result",
        "SKUs",
        "SKUs per second and core",
        "SKUs per second",
        "order lines of a review",
        "compiler, % of the processor time",
        "reviews measured",
        "guarantee");
    for (NumberedResult<ReviewSpeed> each : results) {
      ReviewSpeed result = each.result();
      page.row(
          each.numberText(),
          Figure.whole(result.skus()),
          Figure.whole(result.skusPerSecondPerCore()),
          Figure.whole(result.skusPerSecond()),
          Figure.whole(result.orders()),
          Figure.tenths(PERCENT * result.compilerShare()),
          Integer.toString(result.reviews()),
          each.guarantee());
      String bar = "%s SKUs (%s)".formatted(Figure.whole(result.skus()), each.label());
      perCore.bar(0, bar, result.skusPerSecondPerCore());
      inAll.bar(1, bar, result.skusPerSecond());
    }
    page.endTable();
    page.append(perCore.svg()).append(inAll.svg());
  }
}
