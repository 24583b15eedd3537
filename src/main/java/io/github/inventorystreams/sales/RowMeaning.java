package io.github.inventorystreams.sales;

import io.github.inventorystreams.event.StockEvent;

/** What a row of a sales file stands for. */
public sealed interface RowMeaning {

  /** It moved stock. */
  record Movement(StockEvent event) implements RowMeaning {}

  /** It is something else. */
  record NoStock(NoMovement reason) implements RowMeaning {}
}
