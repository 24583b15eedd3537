package io.github.inventorystreams.backtest.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line chart as SVG inside a page: readable without a network and without a program. Text comes
 * in escaped.
 */
final class SvgChart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 240;
  private static final int LEFT = 64;
  private static final int RIGHT = 12;
  private static final int TOP = 12;
  private static final int BOTTOM = 40;
  private static final int TICKS = 4;
  private static final List<String> COLOURS =
      List.of("#1b6ca8", "#c2571a", "#2f7d32", "#7b3f98", "#8a6d00", "#b3134d");

  private final String horizontal;
  private final String vertical;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param horizontal what the horizontal axis shows; {@code vertical} likewise
   */
  SvgChart(String horizontal, String vertical) {
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  private record Line(String name, double[] x, double[] y, boolean dots) {}

  /** Adds a line; with dots, each of its points is marked. */
  SvgChart line(String name, double[] x, double[] y, boolean dots) {
    lines.add(new Line(name, x, y, dots));
    return this;
  }

  /** A range with some air, so that nothing lies on the frame. */
  private record Range(double low, double high) {
    static Range of(List<double[]> values, boolean fromZero) {
      double low = fromZero ? 0 : Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double[] each : values) {
        for (double value : each) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
      double air = high > low ? 0.05 * (high - low) : Math.max(1, Math.abs(high)) * 0.05;
      return new Range(fromZero ? low : low - air, high + air);
    }

    double share(double value) {
      return (value - low) / (high - low);
    }
  }

  String svg() {
    Range xs = Range.of(lines.stream().map(Line::x).toList(), false);
    Range ys = Range.of(lines.stream().map(Line::y).toList(), lines.stream().noneMatch(Line::dots));
    StringBuilder svg = new StringBuilder();
    svg.append(
        text(
            "<svg viewBox='0 0 %d %d' role='img' aria-label='%s over %s'>",
            WIDTH, HEIGHT, vertical, horizontal));
    for (int tick = 0; tick <= TICKS; tick++) {
      double share = (double) tick / TICKS;
      double x = LEFT + share * (WIDTH - LEFT - RIGHT);
      double y = HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
      svg.append(
          text(
              "<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>",
              LEFT, WIDTH - RIGHT, y, y));
      svg.append(
          text(
              "<text x='%d' y='%.1f' text-anchor='end'>%s</text>",
              LEFT - 6, y + 4, label(ys, share)));
      svg.append(
          text(
              "<text x='%.1f' y='%d' text-anchor='middle'>%s</text>",
              x, HEIGHT - BOTTOM + 16, label(xs, share)));
    }
    svg.append(
        text(
            "<text x='%d' y='%d' text-anchor='end'>%s</text>",
            WIDTH - RIGHT, HEIGHT - 6, horizontal));
    for (int i = 0; i < lines.size(); i++) {
      draw(svg, lines.get(i), COLOURS.get(i % COLOURS.size()), xs, ys);
    }
    return svg.append("</svg>").append(legend()).toString();
  }

  private static void draw(StringBuilder svg, Line line, String colour, Range xs, Range ys) {
    StringBuilder points = new StringBuilder();
    StringBuilder dots = new StringBuilder();
    for (int i = 0; i < line.x().length; i++) {
      double x = LEFT + xs.share(line.x()[i]) * (WIDTH - LEFT - RIGHT);
      double y = HEIGHT - BOTTOM - ys.share(line.y()[i]) * (HEIGHT - TOP - BOTTOM);
      points.append(text("%.1f,%.1f ", x, y));
      if (line.dots()) {
        dots.append(text("<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>", x, y, colour));
      }
    }
    svg.append(text("<polyline points='%s' stroke='%s'/>", points.toString().strip(), colour));
    svg.append(dots);
  }

  private String legend() {
    StringBuilder legend = new StringBuilder("<p class='legend'>");
    for (int i = 0; i < lines.size(); i++) {
      legend.append(
          text(
              "<span style='color:%s'>&#9632;</span> %s &nbsp; ",
              COLOURS.get(i % COLOURS.size()), lines.get(i).name()));
    }
    return legend.append("(").append(vertical).append(")</p>").toString();
  }

  private static String label(Range range, double share) {
    double value = range.low() + share * (range.high() - range.low());
    return range.high() - range.low() < 10 ? text("%.1f", value) : text("%.0f", value);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
