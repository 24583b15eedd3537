package io.github.inventorystreams.page;

import java.util.Locale;

/**
 * A chart of lines and areas as SVG, with a frame and its labels. What can be seen of it depends on
 * the classes that the page has rules for; texts come in escaped.
 */
public final class Chart {
  private static final int WIDTH = 720;
  private static final int LEFT = 64;
  private static final int RIGHT = 12;

  private final Size size;
  private final Axis horizontal;
  private final Axis vertical;
  private final StringBuilder grid = new StringBuilder();
  private final StringBuilder shapes = new StringBuilder();
  private final String label;

  /**
   * Begins an empty chart.
   *
   * @param label what it shows, for who can't see it
   */
  public Chart(String label, Size size, Axis horizontal, Axis vertical) {
    this.label = label;
    this.size = size;
    this.horizontal = horizontal;
    this.vertical = vertical;
  }

  /**
   * The height of a chart in pixels, and how much of it lies above and below its frame.
   *
   * @param height the whole
   */
  public record Size(int height, int above, int below) {}

  /** The values from one end of an axis to the other. */
  public record Axis(double low, double high) {
    /** The value at a share of the axis, 0 to 1. */
    public double at(double share) {
      return low + share * (high - low);
    }

    double shareOf(double value) {
      return (value - low) / (high - low);
    }
  }

  /** Adds a text in the corner above the frame. */
  public Chart title(String title) {
    grid.append(text("<text class='title' x='%d' y='14'>%s</text>", LEFT, title));
    return this;
  }

  /** Adds a text in the corner below the frame. */
  public Chart caption(String caption) {
    grid.append(
        text(
            "<text x='%d' y='%d' text-anchor='end'>%s</text>",
            WIDTH - RIGHT, size.height() - 6, caption));
    return this;
  }

  /** Adds a line across at a value of the vertical axis. */
  public Chart across(double value, String valueLabel) {
    double y = y(value);
    grid.append(
        text(
            "<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>", LEFT, WIDTH - RIGHT, y, y));
    grid.append(
        text("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 6, y + 4, valueLabel));
    return this;
  }

  /**
   * Adds a label below a value of the horizontal axis.
   *
   * @param anchor which part of the label stands below it: start, middle or end
   */
  public Chart below(double value, String anchor, String valueLabel) {
    grid.append(
        text(
            "<text x='%.1f' y='%d' text-anchor='%s'>%s</text>",
            x(value), size.height() - size.below() + 16, anchor, valueLabel));
    return this;
  }

  /** Adds an upright line at a value of the horizontal axis. */
  public Chart mark(String cssClass, double value) {
    shapes.append(
        text(
            "<line class='%s' x1='%.1f' x2='%.1f' y1='%d' y2='%d'/>",
            cssClass, x(value), x(value), size.above(), size.height() - size.below()));
    return this;
  }

  /** Adds a line through points. */
  public Chart line(String cssClass, double[] x, double[] y) {
    shapes.append("<polyline class='").append(cssClass).append("' points='");
    for (int i = 0; i < x.length; i++) {
      point(x[i], y[i]);
    }
    shapes.append("'/>");
    return this;
  }

  /** Adds a dot at each of some points. */
  public Chart dots(String cssClass, double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      shapes.append(
          text("<circle class='%s' cx='%.1f' cy='%.1f' r='4'/>", cssClass, x(x[i]), y(y[i])));
    }
    return this;
  }

  /** Adds what lies between two lines over the same values. */
  public Chart area(String cssClass, double[] x, double[] low, double[] high) {
    shapes.append("<polygon class='").append(cssClass).append("' points='");
    for (int i = 0; i < x.length; i++) {
      point(x[i], high[i]);
    }
    for (int i = x.length - 1; i >= 0; i--) {
      point(x[i], low[i]);
    }
    shapes.append("'/>");
    return this;
  }

  /** The chart as an element of a page. */
  public String svg() {
    return text("<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>", WIDTH, size.height(), label)
        + grid
        + shapes
        + "</svg>";
  }

  private void point(double x, double y) {
    shapes.append(text("%.1f,%.1f ", x(x), y(y)));
  }

  private double x(double value) {
    return LEFT + horizontal.shareOf(value) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return size.height()
        - size.below()
        - vertical.shareOf(value) * (size.height() - size.above() - size.below());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
