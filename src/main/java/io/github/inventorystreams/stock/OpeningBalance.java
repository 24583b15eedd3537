package io.github.inventorystreams.stock;

import org.jspecify.annotations.Nullable;

/**
 * The stock at an instant before which nothing can change any more; from it the journal leads to
 * the stock of today.
 *
 * @param atMillis what happened earlier is in the units
 * @param base the count that they rest on, or {@code null} if nobody had counted
 */
public record OpeningBalance(long atMillis, long units, @Nullable CountIdentity base) {

  /** Before the first event. */
  public static final OpeningBalance BEGINNING = new OpeningBalance(Long.MIN_VALUE, 0, null);
}
