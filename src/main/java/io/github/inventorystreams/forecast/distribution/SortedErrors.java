package io.github.inventorystreams.forecast.distribution;

/** The errors that a method has made over as many buckets as are to be forecast. */
@FunctionalInterface
public interface SortedErrors {

  /**
   * Actual less forecast of windows of the past, which may overlap.
   *
   * @param buckets of each window, 1 or more
   * @return units, in ascending order; empty where there is no such window
   */
  double[] over(int buckets);
}
