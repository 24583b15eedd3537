package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.LeadTimeSums;
import io.github.inventorystreams.event.PooledSales;
import io.github.inventorystreams.event.WeeklySales;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.YearSeason;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The forecast knowledge that SKUs share: weekdays and a usual rate by supplier, the season of the
 * year from all of them, since a supplier may have a single SKU. For one thread.
 */
public final class PooledDemands {
  private final Map<String, PooledSales> sales = new TreeMap<>();
  private final Map<String, PooledDemand> pools = new HashMap<>();
  private @Nullable YearSeason season;

  /** Takes what the SKUs of a supplier have sold, in place of what was known of them. */
  public void put(String supplierId, PooledSales sold) {
    sales.put(supplierId, sold);
    pools.clear();
    season = null;
  }

  /** What the other SKUs of a supplier know; without a supplier, only the season. */
  public PooledDemand of(@Nullable String supplierId) {
    PooledSales sold = supplierId == null ? null : sales.get(supplierId);
    if (sold == null) {
      return PooledDemand.NEUTRAL.with(season());
    }
    return pools.computeIfAbsent(
        String.valueOf(supplierId), any -> PooledDemandShare.poolOf(sold).with(season()));
  }

  /** How long the order lines of a supplier took. */
  public LeadTimeSums leadTimes(@Nullable String supplierId) {
    PooledSales known = supplierId == null ? null : sales.get(supplierId);
    return known == null ? LeadTimeSums.NONE : known.leadTimes();
  }

  private YearSeason season() {
    YearSeason known = season;
    if (known == null) {
      known =
          PooledDemandShare.seasonOf(
              sales.values().stream()
                  .map(PooledSales::weeks)
                  .reduce(WeeklySales.NONE, WeeklySales::plus));
      season = known;
    }
    return known;
  }
}
