package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.ForecastMethod;

/** The method by which a series is forecast from an origin. Thread-safe. */
@FunctionalInterface
public interface MethodAsOf {

  /**
   * The method with what could be learned until then.
   *
   * @param lastEpochDay the first day of the last bucket that may be seen
   */
  ForecastMethod on(long lastEpochDay);
}
