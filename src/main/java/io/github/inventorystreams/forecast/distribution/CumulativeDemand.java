package io.github.inventorystreams.forecast.distribution;

/**
 * The distribution of the demand over the first buckets ahead together. Once it was asked for a
 * number of buckets, further questions about them take microseconds.
 */
@FunctionalInterface
public interface CumulativeDemand {

  /**
   * The least demand that is not exceeded with a probability.
   *
   * @param buckets 1 to the forecast's horizon
   * @param probability above 0 and below 1
   * @return units, 0 or more, not less for a greater probability
   */
  double quantile(int buckets, double probability);
}
