package io.github.inventorystreams.sales;

import io.github.inventorystreams.event.StockEvent;

/** The meaning of a row of a sales file. */
public sealed interface RowMeaning {

  /** A row that moved stock. */
  record Movement(StockEvent event) implements RowMeaning {}

  /** A row that is something else. */
  record NoStock(NoMovement reason) implements RowMeaning {}
}
