package io.github.inventorystreams.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of bars that lie one below the other and begin at 0, each with its name and value above
 * it. Its page has the rules of {@link Palette}; texts come in escaped.
 */
public final class BarChart {
  private static final int ABOVE = 22;
  private static final int BELOW = 6;
  private static final int BAR_PIXELS = 32;
  private static final double TEXT_AT = 0.45;
  private static final double BAR_FROM = 0.55;
  private static final double BAR_TO = 0.92;

  private final String title;
  private final String valueFormat;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * Begins an empty chart.
   *
   * @param title what is shown, with its unit
   * @param valueFormat how a value is written, for {@link String#format}
   */
  public BarChart(String title, String valueFormat) {
    this.title = title;
    this.valueFormat = valueFormat;
  }

  private record Bar(int colour, String name, double value) {}

  /**
   * Adds a bar below those that are there.
   *
   * @param colour bars of the same number have the same one
   * @param value at least 0
   */
  public BarChart bar(int colour, String name, double value) {
    bars.add(new Bar(colour, name, value));
    return this;
  }

  /** The chart as an element of a page. */
  public String svg() {
    double greatest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
    Chart chart =
        new Chart(
            title,
            new Chart.Size(ABOVE + BAR_PIXELS * bars.size() + BELOW, ABOVE, BELOW),
            new Chart.Axis(0, greatest > 0 ? greatest : 1),
            new Chart.Axis(bars.size(), 0));
    chart.title(title).mark("grid", 0);
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      chart.words(
          0, i + TEXT_AT, bar.name() + ": " + String.format(Locale.ROOT, valueFormat, bar.value()));
      chart.bar(Palette.colour(bar.colour()), bar.value(), i + BAR_FROM, i + BAR_TO);
    }
    return chart.svg();
  }
}
