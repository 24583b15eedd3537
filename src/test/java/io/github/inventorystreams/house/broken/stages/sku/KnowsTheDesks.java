package io.github.inventorystreams.house.broken.stages.sku;

import io.github.inventorystreams.house.broken.stages.supplier.Desks;

/** A stage that knows another one. */
final class KnowsTheDesks {
  Desks desks() {
    return new Desks();
  }
}
