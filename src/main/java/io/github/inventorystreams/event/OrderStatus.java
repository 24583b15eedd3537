package io.github.inventorystreams.event;

/**
 * The status of an order line, and by its lines that of the order. Which moves lead from one to
 * another is decided in {@code purchasing}. The names are published and stable.
 */
public enum OrderStatus {
  /** Waits for somebody's approval; the supplier does not know of it. */
  PROPOSED,
  /** Sent; the supplier has not answered. */
  CREATED,
  /** All of it comes on the requested day. */
  CONFIRMED,
  /** Less than was ordered comes. */
  PARTLY_CONFIRMED,
  /** All of it comes, but on another day. */
  REDATED,
  /** The supplier delivers nothing of it. */
  REJECTED,
  /** On its way. */
  SHIPPED,
  /** A part has come, the rest is awaited. */
  PARTLY_RECEIVED,
  /** What was expected has come. */
  RECEIVED,
  /** More has come than was expected. */
  OVER_DELIVERED,
  /** Called off on our side. */
  CANCELLED,
  /** Ended by a last delivery, or by a refusal of the rest, short of what was expected. */
  CLOSED,
  /** Overdue for so long that nothing more is expected. */
  EXPIRED;

  /** Whether nothing more is awaited. */
  public boolean isFinal() {
    return switch (this) {
      case REJECTED, RECEIVED, OVER_DELIVERED, CANCELLED, CLOSED, EXPIRED -> true;
      case PROPOSED, CREATED, CONFIRMED, PARTLY_CONFIRMED, REDATED, SHIPPED, PARTLY_RECEIVED ->
          false;
    };
  }
}
