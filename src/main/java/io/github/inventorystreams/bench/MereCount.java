package io.github.inventorystreams.bench;

import io.github.inventorystreams.event.StockEvent;

/** The stock as whoever only counts has it: nothing is reserved, late or known already. */
final class MereCount {
  private MereCount() {}

  /** The units on hand after an event. */
  static long after(long units, StockEvent event) {
    if (event instanceof StockEvent.Sale sale) {
      return units - sale.quantity();
    }
    if (event instanceof StockEvent.Restock restock) {
      return units + restock.quantity();
    }
    return event instanceof StockEvent.Count count ? count.countedQuantity() : units;
  }
}
