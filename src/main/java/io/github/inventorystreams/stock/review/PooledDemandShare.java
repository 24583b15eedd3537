package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.WeeklySales;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.SeenShare;
import io.github.inventorystreams.forecast.UsualPeaks;
import io.github.inventorystreams.forecast.YearSeason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The demand that a SKU contributes to the pool of its supplier's SKUs, and the forecast knowledge
 * that it takes from it.
 */
public final class PooledDemandShare {
  private static final int WEEKDAYS = 7;

  /** Half a year: longer, and the habits of another season would count as much. */
  private static final int LAST_DAYS = 26 * WEEKDAYS;

  private static final double THOUSANDTHS = 1000;

  /** Two weeks in stock of a SKU's own say as much of its rate as all others together. */
  private static final double RATE_WEIGHT_DAYS = 14;

  /** No SKU tells more of the weekdays than one that sold so much, however much it sells. */
  private static final double MAX_UNITS = 500;

  /** After so many weeks, half of what the weekdays differ is still taken for chance. */
  private static final double WEEKS_OF_DOUBT = 2;

  private PooledDemandShare() {}

  /** The sales of a history of days, as of a review. */
  public static PooledSales shareOf(DemandHistory history, long reviewAtMillis) {
    int days = Math.min(LAST_DAYS, history.buckets() - history.buckets() % WEEKDAYS);
    int from = history.buckets() - days;
    double[] usual = UsualPeaks.of(history.demand(), from, history.buckets());
    double[] seen = SeenShare.of(history.demand(), history.inStockShare());
    double sold = Arrays.stream(usual).sum();
    double inStockDays = Arrays.stream(seen, from, history.buckets()).sum();
    double rate = inStockDays > 0 ? sold / inStockDays : 0;
    double[] weekdays = new double[WEEKDAYS];
    for (int day = 0; day < days; day++) {
      // A weekday that was hardly in stock sells like the others.
      weekdays[history.seasonOf(from + day)] += usual[day] + (1 - seen[from + day]) * rate;
    }
    return new PooledSales(
        reviewAtMillis,
        ofNoMoreThan(MAX_UNITS, weekdays),
        Math.round(THOUSANDTHS * inStockDays),
        weeksOf(history, seen),
        Math.round(THOUSANDTHS * inStockDays * Math.log1p(WEEKDAYS * rate)));
  }

  private static List<Long> ofNoMoreThan(double most, double[] units) {
    double scale = Math.min(1, most / Math.max(1, Arrays.stream(units).sum()));
    return Arrays.stream(units).mapToObj(each -> Math.round(scale * each)).toList();
  }

  private static WeeklySales weeksOf(DemandHistory history, double[] seen) {
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
        inStockDays += seen[bucket];
      }
      units.add(Math.round(sold));
      inStock.add(Math.round(THOUSANDTHS * inStockDays));
    }
    return new WeeklySales(firstWeek, units, inStock);
  }

  /**
   * What the sales of a supplier's SKUs tell of one of them: the rate that is usual among them, and
   * weekdays that differ the more, the more weeks have shown them.
   */
  static PooledDemand poolOf(PooledSales sales) {
    long units = sales.units();
    double weeks = Math.min(LAST_DAYS / WEEKDAYS, sales.weeks().units().size());
    double trust = weeks / (weeks + WEEKS_OF_DOUBT);
    double[] shares = PooledDemand.NEUTRAL.weekdayShares().clone();
    for (int day = 0; day < WEEKDAYS && units > 0; day++) {
      shares[day] += trust * (sales.weekdayUnits().get(day) / (double) units - shares[day]);
    }
    double inStockMilliDays = sales.inStockMilliDays();
    return inStockMilliDays > 0 && (units == 0 || sales.logRateMilliDays() > 0)
        ? new PooledDemand(
            shares,
            Math.expm1(sales.logRateMilliDays() / inStockMilliDays) / WEEKDAYS,
            RATE_WEIGHT_DAYS,
            null,
            YearSeason.FLAT)
        : new PooledDemand(shares, 0, 0, null, YearSeason.FLAT);
  }

  /** The season of the year that sales week by week show. */
  static YearSeason seasonOf(WeeklySales weeks) {
    return YearSeason.of(
        weeks.firstWeek(),
        weeks.units().stream().mapToDouble(Long::doubleValue).toArray(),
        weeks.inStockMilliDays().stream().mapToDouble(milli -> milli / THOUSANDTHS).toArray());
  }
}
