package io.github.inventorystreams.forecast;

/**
 * The demand of one SKU at one location in whole, consecutive days, oldest first.
 *
 * @param demand units per day, 0 or more
 * @param inStockShare the share of each day in which a customer could buy, 0 to 1; as long as
 *     {@code demand}
 */
public record DemandHistory(double[] demand, double[] inStockShare) {
  public DemandHistory {
    if (demand.length != inStockShare.length) {
      throw new IllegalArgumentException(
          "%d days of demand, but %d of in-stock time"
              .formatted(demand.length, inStockShare.length));
    }
  }

  public int days() {
    return demand.length;
  }
}
