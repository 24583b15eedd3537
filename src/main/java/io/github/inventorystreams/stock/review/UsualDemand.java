package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.forecast.DemandHistory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The demand of a SKU on a usual day: the few largest days, typing errors among them, do not count.
 */
final class UsualDemand {
  /** Eight weeks have each day of the week eight times. */
  private static final int LAST_DAYS = 56;

  /** One of each day of the week. */
  private static final int MIN_DAYS = 7;

  /** One day in twenty may be unusual. */
  private static final int ONE_DAY_IN = 20;

  private UsualDemand() {}

  /** Mean demand per day of in-stock time, units; {@code null} where too little is known. */
  static @Nullable Double perDay(DemandHistory days) {
    int known = Math.min(LAST_DAYS, days.buckets());
    if (known < MIN_DAYS) {
      return null;
    }
    int first = days.buckets() - known;
    double[] demand = Arrays.copyOfRange(days.demand(), first, days.buckets());
    Arrays.sort(demand);
    int usual = known - (known + ONE_DAY_IN - 1) / ONE_DAY_IN;
    double units = Arrays.stream(demand, 0, usual).sum();
    double inStock = Arrays.stream(days.inStockShare(), first, days.buckets()).sum();
    return units / Math.max(1, inStock * usual / known);
  }
}
