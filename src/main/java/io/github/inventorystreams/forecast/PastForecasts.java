package io.github.inventorystreams.forecast;

/**
 * The forecasts that a method would have made at earlier buckets of the history that it has seen.
 */
public interface PastForecasts {

  /** The first bucket before which the method had seen enough to be judged by its errors. */
  int firstOrigin();

  /**
   * The mean forecast of the sum over some buckets.
   *
   * @param origin the first of these buckets; only the buckets before it may be used
   * @param buckets at least 1
   */
  double sum(int origin, int buckets);
}
