package io.github.inventorystreams.forecast;

/**
 * The demand of one SKU at one location in whole, consecutive buckets, oldest first.
 *
 * @param firstEpochDay the local date on which the first bucket begins, days since 1970-01-01; it
 *     fixes the weekday of every bucket
 * @param daysPerBucket 1 for days, 7 for weeks
 * @param demand units per bucket, 0 or more
 * @param inStockShare the share of each bucket in which a customer could buy, 0 to 1; as long as
 *     {@code demand}
 * @param regressors what else is known of these buckets and of some that follow them
 */
public record DemandHistory(
    long firstEpochDay,
    int daysPerBucket,
    double[] demand,
    double[] inStockShare,
    Regressors regressors) {

  public DemandHistory {
    if (demand.length != inStockShare.length) {
      throw new IllegalArgumentException(
          "%d buckets of demand, but %d of in-stock time"
              .formatted(demand.length, inStockShare.length));
    }
    if (daysPerBucket < 1) {
      throw new IllegalArgumentException("A bucket of %d days".formatted(daysPerBucket));
    }
  }

  /** A history of days of which nothing else is known. */
  public static DemandHistory ofDays(long firstEpochDay, double[] demand, double[] inStockShare) {
    return new DemandHistory(firstEpochDay, 1, demand, inStockShare, Regressors.NONE);
  }

  public int buckets() {
    return demand.length;
  }

  /** The local date on which the first bucket after the history begins. */
  public long endEpochDay() {
    return firstEpochDay + (long) demand.length * daysPerBucket;
  }

  /**
   * How many buckets make the week that demand may repeat: 7 of one day, else 1, which is no
   * season.
   */
  public int season() {
    return daysPerBucket == 1 ? 7 : 1;
  }

  /**
   * The place of a bucket in its {@link #season()}: of days 0 for Monday to 6 for Sunday, else 0.
   *
   * @param bucket may lie after the history
   */
  public int seasonOf(long bucket) {
    // Day 0 of the epoch was a Thursday.
    return daysPerBucket == 1 ? Math.floorMod(firstEpochDay + bucket + 3, 7) : 0;
  }
}
