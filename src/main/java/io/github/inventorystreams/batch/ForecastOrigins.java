package io.github.inventorystreams.batch;

/**
 * The origins from which each series is forecast.
 *
 * @param horizon buckets ahead
 * @param count 0 for the last bucket alone; else so many origins that leave at least the horizon to
 *     compare with
 * @param step buckets between them
 */
public record ForecastOrigins(int horizon, int count, int step) {

  /** How many there are. */
  int size() {
    return Math.max(1, count);
  }

  /**
   * The last bucket that may be seen.
   *
   * @param which 0 for the latest origin
   * @return below 0 where the series begins later
   */
  int lastBucket(Series series, int which) {
    int last = series.all().buckets() - 1;
    return count == 0 ? last : last - horizon - which * step;
  }
}
