package io.github.inventorystreams.forecast.pooled;

import io.github.inventorystreams.forecast.BuiltInMethods;
import io.github.inventorystreams.forecast.ForecastMethod;
import java.util.List;

/** The method of this package. */
public final class PooledMethods implements BuiltInMethods {

  @Override
  public List<ForecastMethod> methods() {
    return List.of(new Pooled());
  }
}
