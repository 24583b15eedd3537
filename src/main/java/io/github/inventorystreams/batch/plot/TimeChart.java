package io.github.inventorystreams.batch.plot;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A chart over dates as SVG inside a page. Colours are the page's classes, so that they follow its
 * light or dark scheme.
 */
final class TimeChart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 220;
  private static final int LEFT = 64;
  private static final int RIGHT = 12;
  private static final int TOP = 24;
  private static final int BOTTOM = 28;
  private static final int VERTICAL_TICKS = 4;
  private static final int DATE_TICKS = 6;
  private static final double AIR = 1.05;

  private final String title;
  private final long firstDay;
  private final long lastDay;
  private final double greatest;
  private final StringBuilder shapes = new StringBuilder();

  /**
   * @param title what is shown, escaped
   * @param greatest the greatest value that will be drawn; the axis begins at 0
   */
  TimeChart(String title, long firstDay, long lastDay, double greatest) {
    this.title = title;
    this.firstDay = firstDay;
    this.lastDay = Math.max(lastDay, firstDay + 1);
    this.greatest = Math.max(1, greatest * AIR);
  }

  /** Adds a line through points. */
  TimeChart line(String cssClass, long[] days, double[] values) {
    shapes.append("<polyline class='").append(cssClass).append("' points='");
    for (int i = 0; i < days.length; i++) {
      point(days[i], values[i]);
    }
    shapes.append("'/>");
    return this;
  }

  /** Adds what lies between two lines over the same days. */
  TimeChart area(String cssClass, long[] days, double[] low, double[] high) {
    shapes.append("<polygon class='").append(cssClass).append("' points='");
    for (int i = 0; i < days.length; i++) {
      point(days[i], high[i]);
    }
    for (int i = days.length - 1; i >= 0; i--) {
      point(days[i], low[i]);
    }
    shapes.append("'/>");
    return this;
  }

  /** Adds an upright line at a day. */
  TimeChart mark(long day) {
    shapes.append(
        text(
            "<line class='origin' x1='%.1f' x2='%.1f' y1='%d' y2='%d'/>",
            x(day), x(day), TOP, HEIGHT - BOTTOM));
    return this;
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(text("<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>", WIDTH, HEIGHT, title));
    svg.append(text("<text class='title' x='%d' y='14'>%s</text>", LEFT, title));
    for (int tick = 0; tick <= VERTICAL_TICKS; tick++) {
      double value = greatest * tick / VERTICAL_TICKS;
      svg.append(
          text(
              "<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>",
              LEFT, WIDTH - RIGHT, y(value), y(value)));
      svg.append(
          text(
              "<text x='%d' y='%.1f' text-anchor='end'>%s</text>",
              LEFT - 6, y(value) + 4, text(greatest < 10 ? "%.1f" : "%,.0f", value)));
    }
    for (int tick = 0; tick < DATE_TICKS; tick++) {
      long day = firstDay + Math.round((double) tick * (lastDay - firstDay) / (DATE_TICKS - 1));
      String anchor = tick == 0 ? "start" : tick == DATE_TICKS - 1 ? "end" : "middle";
      svg.append(
          text(
              "<text x='%.1f' y='%d' text-anchor='%s'>%s</text>",
              x(day), HEIGHT - BOTTOM + 16, anchor, LocalDate.ofEpochDay(day)));
    }
    return svg.append(shapes).append("</svg>").toString();
  }

  private void point(long day, double value) {
    shapes.append(text("%.1f,%.1f ", x(day), y(value)));
  }

  private double x(long day) {
    return LEFT + (double) (day - firstDay) / (lastDay - firstDay) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - value / greatest * (HEIGHT - TOP - BOTTOM);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
