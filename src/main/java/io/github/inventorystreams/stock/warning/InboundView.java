package io.github.inventorystreams.stock.warning;

import org.jspecify.annotations.Nullable;

/** What is on its way to a book as its warnings see it; quantities are in units. */
public interface InboundView {

  /** Whether a review has asked for something and nobody has answered yet. */
  boolean hasRequests();

  /** Units requested or ordered and neither received, rejected nor given up. */
  long onOrder();

  /** The same without what was only asked for. */
  long ordered();

  /** Those of the units ordered that nobody delivers before somebody approves them. */
  long proposed();

  /** Units that are sent and should come until an instant, the overdue among them. */
  long dueUntil(long millis);

  /** When the next open line should arrive, or {@code null} if nothing is expected. */
  @Nullable Long nextReceiptAtMillis();

  /** When the next open line should arrive that is not overdue at an instant, or {@code null}. */
  @Nullable Long nextReceiptAfter(long millis);

  /** When the last open part should arrive, or {@code null} if nothing with a day is awaited. */
  @Nullable Long lastReceiptAtMillis();

  /** Whether an open line should have come a day ago: its day is over. */
  boolean isLate(long nowMillis);
}
