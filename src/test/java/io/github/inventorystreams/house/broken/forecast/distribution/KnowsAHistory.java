package io.github.inventorystreams.house.broken.forecast.distribution;

import io.github.inventorystreams.house.broken.forecast.History;

/** A distribution that knows what it is made of. */
final class KnowsAHistory {
  History history() {
    return new History();
  }
}
