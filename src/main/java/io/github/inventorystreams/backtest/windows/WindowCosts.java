package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.ItemCosts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The costs of one run, window by window. */
public record WindowCosts(List<Row> rows) {
  public WindowCosts {
    rows = List.copyOf(rows);
  }

  /**
   * The costs in one window.
   *
   * @param weeks that are scored
   */
  public record Row(Window window, double weeks, ItemCosts costs) {

    /** Of a week. */
    public double perWeek() {
      return costs.total() / weeks;
    }

    /** By what another run cost in the same window; {@code null} where that cost nothing. */
    public @Nullable Double to(Row other) {
      return ratio(costs.total(), other.costs.total());
    }
  }

  /**
   * A run measured against another one.
   *
   * @param mean the mean cost of a week by that of the other; {@code null} where that is 0
   * @param std the standard deviation of the windows' ratios
   * @param worst the greatest of them; {@code null} without any
   * @param worstWindow in which it is
   */
  public record Ratios(
      @Nullable Double mean, double std, @Nullable Double worst, @Nullable Window worstWindow) {}

  /** The mean cost of a week, all windows alike. */
  public double mean() {
    return rows.stream().mapToDouble(Row::perWeek).average().orElse(0);
  }

  /** The standard deviation of the cost of a week from window to window. */
  public double std() {
    return std(rows.stream().mapToDouble(Row::perWeek).toArray());
  }

  /** The weeks of all windows together. */
  public double weeks() {
    return rows.stream().mapToDouble(Row::weeks).sum();
  }

  /** All windows together. */
  public ItemCosts sum() {
    return ItemCosts.sum(rows.stream().map(Row::costs).toList());
  }

  /** Measured against another run through the same windows. */
  public Ratios to(WindowCosts other) {
    List<Double> ratios = new ArrayList<>();
    Double worst = null;
    Window worstWindow = null;
    for (int i = 0; i < rows.size(); i++) {
      Double ratio = rows.get(i).to(other.rows.get(i));
      if (ratio != null) {
        ratios.add(ratio);
        if (worst == null || ratio > worst) {
          worst = ratio;
          worstWindow = rows.get(i).window();
        }
      }
    }
    double[] known = ratios.stream().mapToDouble(Double::doubleValue).toArray();
    return new Ratios(ratio(mean(), other.mean()), std(known), worst, worstWindow);
  }

  /** A cost by another; {@code null} where the other is 0. */
  public static @Nullable Double ratio(double cost, double other) {
    return other == 0 ? null : cost / other;
  }

  private static double std(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
  }
}
