package io.github.inventorystreams.forecast;

import java.util.function.Supplier;

/**
 * A forecast and how well its method has lately done.
 *
 * @param accuracy measures when it is asked; costs further fits
 */
public record ForecastResult(Forecast forecast, Supplier<RecentAccuracy> accuracy) {
  private static final double ANY_PROBABILITY = 0.5;

  /** The same with all the work done, so that whoever reads it waits for nothing. */
  public ForecastResult worked() {
    for (int buckets = 1; buckets <= forecast.horizon(); buckets++) {
      // What a distribution needs it makes when it is first asked.
      double unused = forecast.cumulative().quantile(buckets, ANY_PROBABILITY);
    }
    RecentAccuracy measured = accuracy.get();
    return new ForecastResult(forecast, () -> measured);
  }
}
