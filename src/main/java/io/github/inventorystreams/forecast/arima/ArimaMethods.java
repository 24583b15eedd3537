package io.github.inventorystreams.forecast.arima;

import io.github.inventorystreams.forecast.BuiltInMethods;
import io.github.inventorystreams.forecast.ForecastMethod;
import java.util.List;

/** The methods of this package. */
public final class ArimaMethods implements BuiltInMethods {

  @Override
  public List<ForecastMethod> methods() {
    return List.of(Arima.plain(), Arima.seasonal());
  }
}
