package io.github.inventorystreams.sales;

/** The meaning of a row whose price is 0 or less. */
public enum ZeroPrice {
  /** What any other row is: units that went out or came back. */
  SALE,
  /** A booking: units that went out are no demand, and units that are taken off are a loss. */
  BOOKING
}
