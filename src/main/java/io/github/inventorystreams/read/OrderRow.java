package io.github.inventorystreams.read;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An order in a list.
 *
 * @param expected the last promised day of its lines, or else the last requested one
 * @param units ordered; {@code comingUnits} is what is left of them after the answer
 * @param lateLines those whose day has passed and that have not come
 * @param cutLines those of which the supplier rejected a part or all
 */
public record OrderRow(
    String poNumber,
    String supplierId,
    String location,
    String reviewId,
    OrderStatus status,
    long createdAtMillis,
    LocalDate requestedDelivery,
    LocalDate expected,
    String currency,
    BigDecimal totalValue,
    int lines,
    long units,
    long comingUnits,
    int lateLines,
    int cutLines) {

  /** How far an order has come. */
  public enum OrderStatus {
    /** The supplier has not answered. */
    ORDERED,
    CONFIRMED,
    /** The whole order was rejected. */
    REJECTED,
    LATE,
    /** Its day has passed and no line of it is late. */
    ARRIVED,
    CANCELLED,
    CLOSED;

    /** Whether goods are still to come. */
    public boolean isOpen() {
      return this == ORDERED || this == CONFIRMED || this == LATE;
    }
  }
}
