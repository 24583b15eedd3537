package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning;

/** The kind of a piece of news: each kind of warning, and of what becomes of orders. */
public enum Kind {
  LOW,
  OUT_OF_STOCK,
  NEGATIVE,
  PROJECTED_STOCKOUT,
  LATE_SUPPLY,
  OVERSTOCK,
  NOT_ORDERABLE,
  BOOK_BELOW_SALES,
  IMPLAUSIBLE,
  /** An order waits for somebody's approval, is reminded of, approved or refused. */
  ORDER_APPROVAL,
  /** Nobody has approved an order in time, and it was called off. */
  ORDER_EXPIRED,
  /** An order, or its cancellation, does not get to its supplier. */
  NOT_DELIVERED;

  static Kind of(LowStockWarning.Kind kind) {
    return switch (kind) {
      case LOW -> LOW;
      case OUT_OF_STOCK -> OUT_OF_STOCK;
      case NEGATIVE -> NEGATIVE;
      case PROJECTED_STOCKOUT -> PROJECTED_STOCKOUT;
      case LATE_SUPPLY -> LATE_SUPPLY;
      case OVERSTOCK -> OVERSTOCK;
      case NOT_ORDERABLE -> NOT_ORDERABLE;
      case BOOK_BELOW_SALES -> BOOK_BELOW_SALES;
      case IMPLAUSIBLE -> IMPLAUSIBLE;
    };
  }
}
