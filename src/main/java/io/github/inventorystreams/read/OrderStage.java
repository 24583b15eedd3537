package io.github.inventorystreams.read;

import io.github.inventorystreams.event.OrderStatus;

/** The stage that an order has reached, as people ask for it. */
public enum OrderStage {
  /** Waits for somebody's approval. */
  PROPOSED,
  /** The supplier has not answered. */
  ORDERED,
  CONFIRMED,
  SHIPPED,
  /** The day of a line that is still awaited has passed. */
  LATE,
  PARTLY_RECEIVED,
  /** All that was expected has come. */
  RECEIVED,
  /** The whole order was rejected. */
  REJECTED,
  CANCELLED,
  /** Nothing more will come, short of what was expected. */
  CLOSED;

  static OrderStage of(OrderStatus status, boolean isLate) {
    OrderStage stage =
        switch (status) {
          case PROPOSED -> PROPOSED;
          case CREATED -> ORDERED;
          case CONFIRMED, PARTLY_CONFIRMED, REDATED -> CONFIRMED;
          case SHIPPED -> SHIPPED;
          case PARTLY_RECEIVED -> PARTLY_RECEIVED;
          case RECEIVED, OVER_DELIVERED -> RECEIVED;
          case REJECTED -> REJECTED;
          case CANCELLED -> CANCELLED;
          case CLOSED, EXPIRED -> CLOSED;
        };
    return isLate && stage.isOpen() ? LATE : stage;
  }

  /** Whether goods are still to come from the supplier. */
  public boolean isOpen() {
    return switch (this) {
      case ORDERED, CONFIRMED, SHIPPED, LATE, PARTLY_RECEIVED -> true;
      case PROPOSED, RECEIVED, REJECTED, CANCELLED, CLOSED -> false;
    };
  }
}
