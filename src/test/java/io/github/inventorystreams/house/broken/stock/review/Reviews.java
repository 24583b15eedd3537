package io.github.inventorystreams.house.broken.stock.review;

import io.github.inventorystreams.house.broken.forecast.History;

/** A review, which may know forecasts. */
public final class Reviews {
  History history() {
    return new History();
  }
}
