package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.GroupSales;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Pool;
import java.util.Arrays;

/** What a SKU adds to the knowledge of its supplier's SKUs, and what it gets back from it. */
public final class SharedDemand {
  private static final int WEEKDAYS = 7;

  /** Half a year: longer, and the habits of another season would count as much. */
  private static final int LAST_DAYS = 26 * WEEKDAYS;

  private static final double THOUSANDTHS = 1000;

  /** Two weeks in stock of a SKU's own say as much of its rate as all others together. */
  private static final double RATE_WEIGHT_DAYS = 14;

  private SharedDemand() {}

  /** The sales of the last whole weeks of a history of days, as of a review. */
  static GroupSales shareOf(DemandHistory history, long reviewAtMillis) {
    int days = Math.min(LAST_DAYS, history.buckets() - history.buckets() % WEEKDAYS);
    Long[] weekdays = new Long[WEEKDAYS];
    Arrays.fill(weekdays, 0L);
    double inStockDays = 0;
    for (int day = history.buckets() - days; day < history.buckets(); day++) {
      weekdays[history.seasonOf(day)] += Math.round(history.demand()[day]);
      inStockDays += history.inStockShare()[day];
    }
    return new GroupSales(
        reviewAtMillis, Arrays.asList(weekdays), Math.round(THOUSANDTHS * inStockDays));
  }

  /** What the sales of a supplier's SKUs tell of one of them. */
  public static Pool poolOf(GroupSales sales) {
    long units = sales.units();
    double[] shares = Pool.NEUTRAL.weekdayShares().clone();
    for (int day = 0; day < WEEKDAYS && units > 0; day++) {
      shares[day] = sales.weekdayUnits().get(day) / (double) units;
    }
    double inStockDays = sales.inStockMilliDays() / THOUSANDTHS;
    return inStockDays > 0
        ? new Pool(shares, units / inStockDays, RATE_WEIGHT_DAYS)
        : new Pool(shares, 0, 0);
  }
}
