package io.github.inventorystreams.house.broken.stock;

import io.github.inventorystreams.house.broken.forecast.History;

/** A book that forecasts by itself. */
final class KnowsTheForecast {
  History history() {
    return new History();
  }
}
