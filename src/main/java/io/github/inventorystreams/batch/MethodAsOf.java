package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ForecastMethods;

/** The method by which a series is forecast from an origin. Thread-safe. */
public interface MethodAsOf {

  /** The same method at all times. */
  static MethodAsOf always(ForecastMethod method) {
    return new Always(method);
  }

  /**
   * The method with what could be learned until then.
   *
   * @param lastEpochDay the first day of the last bucket that may be seen
   */
  ForecastMethod on(long lastEpochDay);

  /** Whether it forecasts by the model that the pool has learned. */
  boolean asksThePoolsModel();

  /** One that needs no training of its own. */
  record Always(ForecastMethod method) implements MethodAsOf {

    @Override
    public ForecastMethod on(long lastEpochDay) {
      return method;
    }

    @Override
    public boolean asksThePoolsModel() {
      return method.equals(ForecastMethods.DEFAULT);
    }
  }
}
