package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.PooledDemand;
import java.util.Optional;

/** A method that could not be trained: it qualifies for no history. */
record Untrained(String name, String reason) implements ForecastMethod {

  @Override
  public Optional<String> unsuited(DemandHistory history) {
    return Optional.of(reason);
  }

  @Override
  public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
    return ForecastMethods.DEFAULT.forecast(history, pool, horizon);
  }
}
