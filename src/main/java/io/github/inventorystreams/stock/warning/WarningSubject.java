package io.github.inventorystreams.stock.warning;

/**
 * The events that a warning is about, in short; another one is news.
 *
 * @param count how many
 * @param hash of their identities, whatever their order
 */
public record WarningSubject(int count, long hash) {

  /** A warning about the stock, whatever events have made it. */
  public static final WarningSubject NONE = new WarningSubject(0, 0);
}
