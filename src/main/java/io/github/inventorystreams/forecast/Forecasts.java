package io.github.inventorystreams.forecast;

/** The source of a review's forecast. */
@FunctionalInterface
public interface Forecasts {
  /** It is made by the thread that asks, however long that takes. */
  Forecasts IN_PLACE = ForecastQuestion::answer;

  ForecastAnswer to(ForecastQuestion question);
}
