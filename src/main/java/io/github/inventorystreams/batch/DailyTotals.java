package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.YearSeason;
import java.util.List;

/** The demand of all series together by bucket, from which a pool as of any day can be made. */
final class DailyTotals {
  private static final int POOL_DAYS = 182;

  /** How many days in stock of a SKU's own weigh as much as what its pool sells. */
  private static final double RATE_WEIGHT_DAYS = 7;

  private final long firstDay;
  private final double[] demandBefore;
  private final double[] inStockDaysBefore;
  private final double[] demand;

  DailyTotals(List<Series> all) {
    firstDay = all.stream().mapToLong(one -> one.epochDayOf(0)).min().orElse(0);
    long end = all.stream().mapToLong(one -> one.all().endEpochDay()).max().orElse(0);
    int days = (int) (end - firstDay);
    demand = new double[days];
    demandBefore = new double[days + 1];
    inStockDaysBefore = new double[days + 1];
    for (Series one : all) {
      add(one);
    }
    for (int day = 0; day < days; day++) {
      demandBefore[day + 1] = demandBefore[day] + demand[day];
      inStockDaysBefore[day + 1] += inStockDaysBefore[day];
    }
  }

  private void add(Series one) {
    DemandHistory all = one.all();
    for (int bucket = 0; bucket < all.buckets(); bucket++) {
      int last = (int) (one.epochDayOf(bucket) - firstDay) + all.daysPerBucket() - 1;
      demand[last] += all.demand()[bucket];
      inStockDaysBefore[last + 1] += all.inStockShare()[bucket] * all.daysPerBucket();
    }
  }

  /** Of all buckets that end on a day or before it. */
  PooledDemand asOf(long lastEpochDay, int daysPerBucket) {
    int end = (int) Math.max(0, Math.min(demand.length, lastEpochDay + 1 - firstDay));
    int from = Math.max(0, end - POOL_DAYS);
    double total = demandBefore[end] - demandBefore[from];
    double inStockDays = inStockDaysBefore[end] - inStockDaysBefore[from];
    if (total == 0 || inStockDays == 0) {
      return PooledDemand.NEUTRAL;
    }
    double[] shares = PooledDemand.NEUTRAL.weekdayShares();
    int whole = end - (end - from) % 7;
    double ofWholeWeeks = demandBefore[whole] - demandBefore[from];
    if (daysPerBucket == 1 && ofWholeWeeks > 0) {
      shares = new double[7];
      for (int day = from; day < whole; day++) {
        shares[Math.floorMod(firstDay + day + 3, 7)] += demand[day] / ofWholeWeeks;
      }
    }
    return new PooledDemand(shares, total / inStockDays, RATE_WEIGHT_DAYS, null, YearSeason.FLAT);
  }
}
