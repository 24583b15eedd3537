package io.github.inventorystreams.stock;

/** What is on its way to a book in tests, made of what was ordered and has come on first lines. */
public final class InboundLines {
  private InboundLines() {}

  /** With an order. */
  public static Inbound ordered(Inbound before, String poNumber, OrderLine.Ordered order) {
    return before.ordered(poNumber, 1, order);
  }

  /** With a receipt that is not the last one. */
  public static Inbound received(Inbound before, String poNumber, long quantity, long atMillis) {
    return before.received(poNumber, 1, quantity, false, atMillis);
  }
}
