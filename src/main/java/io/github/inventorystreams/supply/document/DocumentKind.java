package io.github.inventorystreams.supply.document;

/** What a document asks of a supplier. */
public enum DocumentKind {
  /** To deliver. */
  ORDER,
  /** To answer an order that was sent. */
  REMINDER,
  /** Not to deliver some lines of an order that was sent; the others stay as they are. */
  LINE_CANCELLATION,
  /** Not to deliver an order that was sent. */
  CANCELLATION;

  /** Whether it takes back what an order asked for, all of it or a part. */
  public boolean isCancellation() {
    return this == CANCELLATION || this == LINE_CANCELLATION;
  }
}
