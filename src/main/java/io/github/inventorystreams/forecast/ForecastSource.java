package io.github.inventorystreams.forecast;

/** The source of a review's forecast. */
@FunctionalInterface
public interface ForecastSource {
  /** It is made by the thread that asks, however long that takes. */
  ForecastSource IN_PLACE = ForecastRequest::result;

  ForecastResult to(ForecastRequest request);
}
