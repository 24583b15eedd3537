package io.github.inventorystreams.forecast;

/** Quantiles of the demand of one SKU, learned from many SKUs together. Immutable. */
public interface PooledQuantiles {

  /** How many buckets the demand is summed over. */
  int horizon();

  /** The probabilities of the quantiles, ascending; the first is a half. */
  double[] probabilities();

  /**
   * The quantiles of the demand that follows a history.
   *
   * @param own the forecasts of the SKU's own method, the model's yardstick
   * @return units, 0 or more, ascending, one for each of {@link #probabilities}
   */
  double[] quantiles(ObservedDemand observed, PastForecasts own);
}
