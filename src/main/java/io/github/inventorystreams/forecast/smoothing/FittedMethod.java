package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import java.util.Optional;
import java.util.function.Function;

/**
 * A method that is one fit: its distribution comes from the errors that the fit would have made.
 */
abstract class FittedMethod implements ForecastMethod {
  private final String name;
  private final Function<DemandHistory, Optional<String>> unsuited;

  FittedMethod(String name, Function<DemandHistory, Optional<String>> unsuited) {
    this.name = name;
    this.unsuited = unsuited;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Optional<String> unsuited(DemandHistory history) {
    return unsuited.apply(history);
  }

  abstract Fitted fit(ObservedDemand observed, PooledDemand pool);

  @Override
  public final Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
    ObservedDemand observed = new ObservedDemand(history);
    Fitted fitted = fit(observed, pool);
    double[] perBucket = new double[horizon];
    for (int ahead = 0; ahead < horizon; ahead++) {
      perBucket[ahead] = fitted.mean(observed.buckets(), ahead);
    }
    return Forecast.byPastErrors(name, perBucket, observed, fitted);
  }
}
