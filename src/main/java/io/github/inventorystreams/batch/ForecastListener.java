package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.Forecast;

/** A listener to each forecast when it is made, called from any thread. */
@FunctionalInterface
public interface ForecastListener {

  /**
   * A forecast was made.
   *
   * @param lastBucket the last bucket of the series that it could see
   */
  void made(Series series, int lastBucket, Forecast forecast);
}
