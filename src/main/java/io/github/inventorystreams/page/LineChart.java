package io.github.inventorystreams.page;

import io.github.inventorystreams.page.Chart.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A chart of several lines with a legend below it. Its page has the rules of {@link Palette}; texts
 * come in escaped.
 */
public final class LineChart {
  private static final Chart.Size SIZE = new Chart.Size(240, 12, 40);
  private static final int TICKS = 4;

  private final String horizontal;
  private final String vertical;
  private final List<Line> lines = new ArrayList<>();
  private boolean fromZero;
  private boolean logarithmic;

  /**
   * Begins an empty chart.
   *
   * @param horizontal what the horizontal axis shows; {@code vertical} likewise
   */
  public LineChart(String horizontal, String vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  private record Line(String name, double[] x, double[] y, boolean dots) {}

  /** Adds a line; with dots, each of its points is marked. */
  public LineChart line(String name, double[] x, double[] y, boolean dots) {
    lines.add(new Line(name, x, y, dots));
    return this;
  }

  /** Lets the vertical axis begin at 0 also where points are marked. */
  public LineChart fromZero() {
    fromZero = true;
    return this;
  }

  /** Gives each power of ten the same room on the horizontal axis; all values must be above 0. */
  public LineChart logarithmic() {
    logarithmic = true;
    return this;
  }

  /** The chart as an element of a page. */
  public String html() {
    Axis xs = logarithmic ? decades() : axis(lines.stream().map(Line::x).toList(), false);
    Axis ys =
        axis(
            lines.stream().map(Line::y).toList(), fromZero || lines.stream().noneMatch(Line::dots));
    Chart chart = new Chart(vertical + " over " + horizontal, SIZE, xs, ys);
    for (int tick = 0; tick <= TICKS; tick++) {
      double share = (double) tick / TICKS;
      chart.across(ys.at(share), label(ys, share));
      if (!logarithmic) {
        chart.below(xs.at(share), "middle", label(xs, share));
      }
    }
    if (logarithmic) {
      labelDecades(chart, xs);
    }
    chart.caption(horizontal);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      double[] x = logarithmic ? Arrays.stream(line.x()).map(Math::log10).toArray() : line.x();
      chart.line(Palette.colour(i), x, line.y());
      if (line.dots()) {
        chart.dots(Palette.colour(i), x, line.y());
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

  /** From the power of ten below all values to the one above them, as exponents. */
  private Axis decades() {
    double[] exponents =
        lines.stream().flatMapToDouble(line -> Arrays.stream(line.x())).map(Math::log10).toArray();
    double low = Math.floor(Arrays.stream(exponents).min().orElse(0));
    double high = Math.ceil(Arrays.stream(exponents).max().orElse(0));
    return new Axis(low, Math.max(high, low + 1));
  }

  private static void labelDecades(Chart chart, Axis decades) {
    for (double exponent = decades.low(); exponent <= decades.high(); exponent++) {
      String anchor =
          exponent == decades.low() ? "start" : exponent == decades.high() ? "end" : "middle";
      chart.mark("grid", exponent);
      chart.below(exponent, anchor, String.format(Locale.ROOT, "%,.0f", Math.pow(10, exponent)));
    }
  }

  private String legend() {
    StringBuilder legend = new StringBuilder("<p class='legend'>");
    for (int i = 0; i < lines.size(); i++) {
      legend
          .append("<span class='")
          .append(Palette.colour(i))
          .append("'>&#9632;</span> ")
          .append(lines.get(i).name())
          .append(" &nbsp; ");
    }
    return legend.append("(").append(vertical).append(")</p>").toString();
  }

  private static String label(Axis axis, double share) {
    return String.format(
        Locale.ROOT, axis.high() - axis.low() < 10 ? "%.1f" : "%.0f", axis.at(share));
  }
}
