package io.github.inventorystreams.supply.document;

/** What a document asks of a supplier. */
public enum DocumentKind {
  /** To deliver. */
  ORDER,
  /** To answer an order that was sent. */
  REMINDER,
  /** Not to deliver an order that was sent. */
  CANCELLATION
}
