package io.github.inventorystreams.house.broken.stock.warning;

import io.github.inventorystreams.house.broken.stock.Ledger;

/** A warning that looks into the book. */
final class KnowsTheBook {
  Ledger book() {
    return new Ledger();
  }
}
