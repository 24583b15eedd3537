package io.github.inventorystreams.event;

import java.util.ArrayList;
import java.util.List;

/**
 * The sales of each week, in whole numbers, so that it does not matter in which order sales are
 * added up.
 *
 * @param firstWeek the first week: whole weeks from Monday to Sunday, counted from the one in which
 *     1970-01-01 lies
 * @param units sold in each week
 * @param inStockMilliDays thousandths of days of each week in which one of the SKUs could be
 *     bought; as long as {@code units}
 */
public record WeeklySales(long firstWeek, List<Long> units, List<Long> inStockMilliDays) {

  /** No week is known. */
  public static final WeeklySales NONE = new WeeklySales(0, List.of(), List.of());

  /**
   * @throws IllegalArgumentException if the lists are not of the same length
   */
  public WeeklySales {
    units = List.copyOf(units);
    inStockMilliDays = List.copyOf(inStockMilliDays);
    if (units.size() != inStockMilliDays.size()) {
      throw new IllegalArgumentException(
          "%d weeks of sales, but %d in stock".formatted(units.size(), inStockMilliDays.size()));
    }
  }

  /** How many weeks are known. */
  public int weeks() {
    return units.size();
  }

  /** Both together. */
  public WeeklySales plus(WeeklySales other) {
    if (weeks() == 0 || other.weeks() == 0) {
      return weeks() == 0 ? other : this;
    }
    long first = Math.min(firstWeek, other.firstWeek);
    int count = (int) (Math.max(firstWeek + weeks(), other.firstWeek + other.weeks()) - first);
    List<Long> allUnits = new ArrayList<>(count);
    List<Long> allInStock = new ArrayList<>(count);
    for (long week = first; week < first + count; week++) {
      allUnits.add(at(units, week - firstWeek) + at(other.units, week - other.firstWeek));
      allInStock.add(
          at(inStockMilliDays, week - firstWeek)
              + at(other.inStockMilliDays, week - other.firstWeek));
    }
    return new WeeklySales(first, allUnits, allInStock);
  }

  private static long at(List<Long> values, long place) {
    return place < 0 || place >= values.size() ? 0 : values.get((int) place);
  }
}
