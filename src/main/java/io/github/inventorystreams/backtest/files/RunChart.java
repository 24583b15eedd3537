package io.github.inventorystreams.backtest.files;

import io.github.inventorystreams.page.Chart;
import io.github.inventorystreams.page.Chart.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart of several lines with a legend below it. Texts come in escaped. */
final class RunChart {
  /** The rules for the classes of its lines. */
  static final String STYLE =
      """
      .legend{margin:0 0 1rem}
      :root{--c0:#1b6ca8;--c1:#c2571a;--c2:#2f7d32;--c3:#7b3f98;--c4:#8a6d00;--c5:#b3134d}
      @media(prefers-color-scheme:dark){:root{--c0:#6cb4ea;--c1:#f0995f;--c2:#7cc67f;--c3:#c69be0;--c4:#d8b84a;--c5:#f0789f}}
      polyline.c0{stroke:var(--c0)}polyline.c1{stroke:var(--c1)}polyline.c2{stroke:var(--c2)}
      polyline.c3{stroke:var(--c3)}polyline.c4{stroke:var(--c4)}polyline.c5{stroke:var(--c5)}
      circle.c0{fill:var(--c0)}circle.c1{fill:var(--c1)}circle.c2{fill:var(--c2)}
      circle.c3{fill:var(--c3)}circle.c4{fill:var(--c4)}circle.c5{fill:var(--c5)}
      span.c0{color:var(--c0)}span.c1{color:var(--c1)}span.c2{color:var(--c2)}
      span.c3{color:var(--c3)}span.c4{color:var(--c4)}span.c5{color:var(--c5)}
      """;

  private static final Chart.Size SIZE = new Chart.Size(240, 12, 40);
  private static final int TICKS = 4;
  private static final int COLOURS = 6;

  private final String horizontal;
  private final String vertical;
  private final List<Line> lines = new ArrayList<>();

  /**
   * Begins an empty chart.
   *
   * @param horizontal what the horizontal axis shows; {@code vertical} likewise
   */
  RunChart(String horizontal, String vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  private record Line(String name, double[] x, double[] y, boolean dots) {}

  /** Adds a line; with dots, each of its points is marked. */
  RunChart line(String name, double[] x, double[] y, boolean dots) {
    lines.add(new Line(name, x, y, dots));
    return this;
  }

  String html() {
    Axis xs = axis(lines.stream().map(Line::x).toList(), false);
    Axis ys = axis(lines.stream().map(Line::y).toList(), lines.stream().noneMatch(Line::dots));
    Chart chart = new Chart(vertical + " over " + horizontal, SIZE, xs, ys);
    for (int tick = 0; tick <= TICKS; tick++) {
      double share = (double) tick / TICKS;
      chart.across(ys.at(share), label(ys, share)).below(xs.at(share), "middle", label(xs, share));
    }
    chart.caption(horizontal);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      chart.line(colour(i), line.x(), line.y());
      if (line.dots()) {
        chart.dots(colour(i), line.x(), line.y());
      }
    }
    return chart.svg() + legend();
  }

  /** A range with some air, so that nothing lies on the frame. */
  private static Axis axis(List<double[]> values, boolean fromZero) {
    double low = fromZero ? 0 : Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double[] each : values) {
      for (double value : each) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    double air = high > low ? 0.05 * (high - low) : Math.max(1, Math.abs(high)) * 0.05;
    return new Axis(fromZero ? low : low - air, high + air);
  }

  private String legend() {
    StringBuilder legend = new StringBuilder("<p class='legend'>");
    for (int i = 0; i < lines.size(); i++) {
      legend
          .append("<span class='")
          .append(colour(i))
          .append("'>&#9632;</span> ")
          .append(lines.get(i).name())
          .append(" &nbsp; ");
    }
    return legend.append("(").append(vertical).append(")</p>").toString();
  }

  private static String colour(int line) {
    return "c" + line % COLOURS;
  }

  private static String label(Axis axis, double share) {
    return String.format(
        Locale.ROOT, axis.high() - axis.low() < 10 ? "%.1f" : "%.0f", axis.at(share));
  }
}
