package io.github.inventorystreams.forecast;

/** A way to forecast. Thread-safe and deterministic: the same history gives the same forecast. */
public interface ForecastMethod {

  /** The name by which settings choose it, lower case. */
  String name();

  /**
   * Forecasts the days that follow the history.
   *
   * @param history may be empty or all zeros
   * @param horizonDays how many days, at least 1
   */
  Forecast forecast(DemandHistory history, int horizonDays);
}
