package io.github.inventorystreams.house.broken.forecast.learned;

import io.github.inventorystreams.house.broken.forecast.arima.Arima;

/** A method that knows another one. */
final class KnowsArima {
  Arima arima() {
    return new Arima();
  }
}
