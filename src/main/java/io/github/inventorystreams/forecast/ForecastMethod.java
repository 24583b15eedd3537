package io.github.inventorystreams.forecast;

import java.util.Optional;

/** A way to forecast. Thread-safe and deterministic: the same history gives the same forecast. */
public interface ForecastMethod {

  /** The name by which settings choose it, lower case. */
  String name();

  /** How long a forecast takes, roughly. */
  default MethodCost cost() {
    return MethodCost.FAST;
  }

  /**
   * Why this method does not qualify for a history (too short, too sparse, dead), for people to
   * read; empty where it does. A method that is asked all the same may give a poor forecast, but
   * gives one.
   */
  default Optional<String> unsuited(DemandHistory history) {
    return Optional.empty();
  }

  /**
   * Forecasts the buckets that follow the history.
   *
   * @param history may be empty or all zeros
   * @param pool what similar SKUs know
   * @param horizon how many buckets, at least 1
   */
  Forecast forecast(DemandHistory history, PooledDemand pool, int horizon);
}
