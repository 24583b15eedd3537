package io.github.inventorystreams.batch.plot;

import io.github.inventorystreams.page.Chart;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/** A chart over days. */
final class TimeChart {
  private static final Chart.Size SIZE = new Chart.Size(220, 24, 28);
  private static final int VERTICAL_TICKS = 4;
  private static final int DATE_TICKS = 6;
  private static final double AIR = 1.05;

  private final Chart chart;

  /**
   * Begins an empty chart.
   *
   * @param title what is shown, escaped
   * @param greatest the greatest value that will be drawn; the axis begins at 0
   */
  TimeChart(String title, long firstDay, long lastDay, double greatest) {
    long end = Math.max(lastDay, firstDay + 1);
    double top = Math.max(1, greatest * AIR);
    chart = new Chart(title, SIZE, new Chart.Axis(firstDay, end), new Chart.Axis(0, top));
    chart.title(title);
    for (int tick = 0; tick <= VERTICAL_TICKS; tick++) {
      double value = top * tick / VERTICAL_TICKS;
      chart.across(value, String.format(Locale.ROOT, top < 10 ? "%.1f" : "%,.0f", value));
    }
    for (int tick = 0; tick < DATE_TICKS; tick++) {
      long day = firstDay + Math.round((double) tick * (end - firstDay) / (DATE_TICKS - 1));
      String anchor = tick == 0 ? "start" : tick == DATE_TICKS - 1 ? "end" : "middle";
      chart.below((double) day, anchor, LocalDate.ofEpochDay(day).toString());
    }
  }

  /** Adds a line through points. */
  TimeChart line(String cssClass, long[] days, double[] values) {
    chart.line(cssClass, Arrays.stream(days).asDoubleStream().toArray(), values);
    return this;
  }

  /** Adds what lies between two lines over the same days. */
  TimeChart area(String cssClass, long[] days, double[] low, double[] high) {
    chart.area(cssClass, Arrays.stream(days).asDoubleStream().toArray(), low, high);
    return this;
  }

  /** Adds an upright line at a day. */
  TimeChart mark(long day) {
    chart.mark("origin", (double) day);
    return this;
  }

  String svg() {
    return chart.svg();
  }
}
