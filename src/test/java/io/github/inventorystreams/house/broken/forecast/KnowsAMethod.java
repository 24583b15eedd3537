package io.github.inventorystreams.house.broken.forecast;

import io.github.inventorystreams.house.broken.forecast.arima.Arima;

/** What methods share, and knows one of them. */
final class KnowsAMethod {
  Arima arima() {
    return new Arima();
  }
}
