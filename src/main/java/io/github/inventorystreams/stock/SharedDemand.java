package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.GroupSales;
import io.github.inventorystreams.event.WeeklySales;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Pool;
import io.github.inventorystreams.forecast.YearSeason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a SKU adds to the knowledge of its supplier's SKUs, and what it gets back from it. */
public final class SharedDemand {
  private static final int WEEKDAYS = 7;

  /** Half a year: longer, and the habits of another season would count as much. */
  private static final int LAST_DAYS = 26 * WEEKDAYS;

  private static final double THOUSANDTHS = 1000;

  /** Two weeks in stock of a SKU's own say as much of its rate as all others together. */
  private static final double RATE_WEIGHT_DAYS = 14;

  private SharedDemand() {}

  /** The sales of a history of days, as of a review. */
  public static GroupSales shareOf(DemandHistory history, long reviewAtMillis) {
    int days = Math.min(LAST_DAYS, history.buckets() - history.buckets() % WEEKDAYS);
    Long[] weekdays = new Long[WEEKDAYS];
    Arrays.fill(weekdays, 0L);
    double inStockDays = 0;
    for (int day = history.buckets() - days; day < history.buckets(); day++) {
      weekdays[history.seasonOf(day)] += Math.round(history.demand()[day]);
      inStockDays += history.inStockShare()[day];
    }
    return new GroupSales(
        reviewAtMillis,
        Arrays.asList(weekdays),
        Math.round(THOUSANDTHS * inStockDays),
        weeksOf(history));
  }

  private static WeeklySales weeksOf(DemandHistory history) {
    long firstWeek = YearSeason.week(history.firstEpochDay() + WEEKDAYS - 1);
    int weeks = (int) Math.max(0, YearSeason.week(history.endEpochDay()) - firstWeek);
    if (weeks == 0) {
      return WeeklySales.NONE;
    }
    List<Long> units = new ArrayList<>(weeks);
    List<Long> inStock = new ArrayList<>(weeks);
    int firstDay = Math.floorMod(-history.seasonOf(0), WEEKDAYS);
    for (int week = 0; week < weeks; week++) {
      double sold = 0;
      double inStockDays = 0;
      for (int day = 0; day < WEEKDAYS; day++) {
        int bucket = firstDay + WEEKDAYS * week + day;
        sold += history.demand()[bucket];
        inStockDays += history.inStockShare()[bucket];
      }
      units.add(Math.round(sold));
      inStock.add(Math.round(THOUSANDTHS * inStockDays));
    }
    return new WeeklySales(firstWeek, units, inStock);
  }

  /** What the sales of a supplier's SKUs tell of one of them. */
  static Pool poolOf(GroupSales sales) {
    long units = sales.units();
    double[] shares = Pool.NEUTRAL.weekdayShares().clone();
    for (int day = 0; day < WEEKDAYS && units > 0; day++) {
      shares[day] = sales.weekdayUnits().get(day) / (double) units;
    }
    double inStockDays = sales.inStockMilliDays() / THOUSANDTHS;
    double rate = inStockDays > 0 ? units / inStockDays : 0;
    return new Pool(shares, rate, inStockDays > 0 ? RATE_WEIGHT_DAYS : 0, null, YearSeason.FLAT);
  }

  /** The season of the year that sales week by week show. */
  static YearSeason seasonOf(WeeklySales weeks) {
    return YearSeason.of(
        weeks.firstWeek(),
        weeks.units().stream().mapToDouble(Long::doubleValue).toArray(),
        weeks.inStockMilliDays().stream().mapToDouble(milli -> milli / THOUSANDTHS).toArray());
  }
}
