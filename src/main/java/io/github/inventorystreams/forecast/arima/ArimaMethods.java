package io.github.inventorystreams.forecast.arima;

import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.MethodProvider;
import java.util.List;

/** The methods of this package. */
public final class ArimaMethods implements MethodProvider {

  @Override
  public List<ForecastMethod> methods() {
    return List.of(Arima.plain(), Arima.seasonal());
  }
}
