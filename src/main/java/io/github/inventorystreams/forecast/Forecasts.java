package io.github.inventorystreams.forecast;

/** Where a review gets its forecast from. */
@FunctionalInterface
public interface Forecasts {
  /** It is made by the thread that asks, however long that takes. */
  Forecasts IN_PLACE = ForecastQuestion::answer;

  ForecastAnswer to(ForecastQuestion question);
}
