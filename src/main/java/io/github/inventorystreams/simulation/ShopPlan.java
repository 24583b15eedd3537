package io.github.inventorystreams.simulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The parameters that decide a simulated shop.
 *
 * @param start the first day
 * @param days how many days are simulated, at least 1
 * @param skus how many articles it sells, at least 1
 * @param seed the same seed gives the same shop
 * @param locations where it keeps stock, not empty; each of them sells every article
 * @param zone in which days begin
 */
public record ShopPlan(
    LocalDate start, int days, int skus, long seed, List<String> locations, ZoneId zone) {

  public ShopPlan {
    locations = List.copyOf(locations);
    if (days < 1 || skus < 1 || locations.isEmpty()) {
      throw new IllegalArgumentException("a shop needs a day, an article and a location");
    }
  }

  /** The instant at which a day begins; 0 is the first day. */
  long dayMillis(int day) {
    return start.plusDays(day).atStartOfDay(zone).toInstant().toEpochMilli();
  }
}
