package io.github.inventorystreams.house.broken.stages;

import io.github.inventorystreams.house.broken.stages.supplier.Desks;

/** What stages share, and knows one of them. */
final class KnowsAStage {
  Desks desks() {
    return new Desks();
  }
}
