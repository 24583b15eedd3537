package io.github.inventorystreams.micro;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.stock.SalesDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;

/** The demand of a SKU that sells most days, more at the weekend, and is always in stock. */
final class DailyDemand {
  private static final long SEED = 1;
  private static final long FIRST_DAY = LocalDate.of(2024, 1, 1).toEpochDay();
  private static final int[] MAX_UNITS_BY_WEEKDAY = {4, 4, 4, 5, 6, 9, 7};

  private DailyDemand() {}

  /** As it is stored. */
  static SalesDays stored(int days) {
    SplittableRandom random = new SplittableRandom(SEED);
    long[] demand = new long[days];
    for (int day = 0; day < days; day++) {
      demand[day] = random.nextInt(1 + MAX_UNITS_BY_WEEKDAY[day % MAX_UNITS_BY_WEEKDAY.length]);
    }
    long[] inStockMillis = new long[days];
    Arrays.fill(inStockMillis, Duration.ofDays(1).toMillis());
    return new SalesDays(FIRST_DAY, demand, inStockMillis);
  }

  /** As a forecast reads it. */
  static DemandHistory history(int days) {
    double[] inStockShare = new double[days];
    Arrays.fill(inStockShare, 1);
    return DemandHistory.ofDays(
        FIRST_DAY, Arrays.stream(stored(days).demand()).asDoubleStream().toArray(), inStockShare);
  }
}
