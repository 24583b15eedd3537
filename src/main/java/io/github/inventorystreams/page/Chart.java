package io.github.inventorystreams.page;

import java.util.Locale;

/**
 * A chart of lines, areas and bars as SVG, with a frame and its labels. What can be seen of it
 * depends on the classes that the page has rules for; texts come in escaped.
 */
public final class Chart {
  private final String label;
  private final Frame frame;
  private final StringBuilder grid = new StringBuilder();
  private final StringBuilder shapes = new StringBuilder();

  /**
   * Begins an empty chart.
   *
   * @param label what it shows, for who can't see it
   */
  public Chart(String label, Size size, Axis horizontal, Axis vertical) {
    this.label = label;
    this.frame = new Frame(size, horizontal, vertical);
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

  /** The frame: where a value lies in the picture, in pixels. */
  private record Frame(Size size, Axis horizontal, Axis vertical) {
    private static final int WIDTH = 720;
    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 12;

    int bottom() {
      return size.height() - size.below();
    }

    double x(double value) {
      return LEFT + horizontal.shareOf(value) * (RIGHT - LEFT);
    }

    double y(double value) {
      return bottom() - vertical.shareOf(value) * (bottom() - size.above());
    }
  }

  /** Adds a text in the corner above the frame. */
  public Chart title(String title) {
    grid.append(text("<text class='title' x='%d' y='14'>%s</text>", Frame.LEFT, title));
    return this;
  }

  /** Adds a text in the corner below the frame. */
  public Chart caption(String caption) {
    grid.append(
        text(
            "<text x='%d' y='%d' text-anchor='end'>%s</text>",
            Frame.RIGHT, frame.size().height() - 6, caption));
    return this;
  }

  /** Adds a line across at a value of the vertical axis. */
  public Chart across(double value, String valueLabel) {
    double y = frame.y(value);
    grid.append(
        text(
            "<line class='grid' x1='%d' x2='%d' y1='%.1f' y2='%.1f'/>",
            Frame.LEFT, Frame.RIGHT, y, y));
    grid.append(
        text(
            "<text x='%d' y='%.1f' text-anchor='end'>%s</text>",
            Frame.LEFT - 6, y + 4, valueLabel));
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
            frame.x(value), frame.bottom() + 16, anchor, valueLabel));
    return this;
  }

  /** Adds an upright line at a value of the horizontal axis. */
  public Chart mark(String cssClass, double value) {
    shapes.append(
        text(
            "<line class='%s' x1='%.1f' x2='%.1f' y1='%d' y2='%d'/>",
            cssClass, frame.x(value), frame.x(value), frame.size().above(), frame.bottom()));
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
          text(
              "<circle class='%s' cx='%.1f' cy='%.1f' r='4'/>",
              cssClass, frame.x(x[i]), frame.y(y[i])));
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

  /**
   * Adds a bar that lies on its side and begins at 0.
   *
   * @param value of the horizontal axis
   * @param from the value of the vertical axis at its upper edge
   * @param to the value at its lower edge
   */
  public Chart bar(String cssClass, double value, double from, double to) {
    shapes.append(
        text(
            "<rect class='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
            cssClass,
            frame.x(0),
            frame.y(from),
            frame.x(value) - frame.x(0),
            frame.y(to) - frame.y(from)));
    return this;
  }

  /** Adds a text that begins at a point. */
  public Chart words(double x, double y, String words) {
    shapes.append(text("<text x='%.1f' y='%.1f'>%s</text>", frame.x(x) + 4, frame.y(y), words));
    return this;
  }

  /** The chart as an element of a page. */
  public String svg() {
    return text(
            "<svg viewBox='0 0 %d %d' role='img' aria-label='%s'>",
            Frame.WIDTH, frame.size().height(), label)
        + grid
        + shapes
        + "</svg>";
  }

  private void point(double x, double y) {
    shapes.append(text("%.1f,%.1f ", frame.x(x), frame.y(y)));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
