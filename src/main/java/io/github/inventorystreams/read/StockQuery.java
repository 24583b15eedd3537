package io.github.inventorystreams.read;

import io.github.inventorystreams.event.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * A query for books, with filters and an order; {@code null} does not filter.
 *
 * @param text part of {@code sku@location}, empty = all
 * @param stock what state the stock is in
 * @param coverFrom least days of cover; {@code coverBelow} is the first that is too many
 */
public record StockQuery(
    String text,
    @Nullable String location,
    @Nullable String supplierId,
    @Nullable StockState stock,
    @Nullable AbcXyzClass demandClass,
    @Nullable Double coverFrom,
    @Nullable Double coverBelow,
    @Nullable Lifecycle lifecycle,
    StockSort sort,
    boolean descending,
    PageOf page) {

  /** The state of a stock. */
  public enum StockState {
    /** Nothing that a customer could buy. */
    OUT,
    /** Less than nothing on hand. */
    NEGATIVE,
    /** With an open warning of any kind. */
    WARNED,
    /** Without a forecast. */
    UNFORECAST
  }

  boolean accepts(BookEntry entry) {
    return entry.hasLevel()
        && (location == null || entry.key().endsWith('@' + location))
        && (supplierId == null || supplierId.equals(entry.supplierId()))
        && (lifecycle == null || entry.terms().isPhasedOut() == (lifecycle == Lifecycle.PHASE_OUT))
        && (demandClass == null || demandClass == entry.demandClass())
        && (stock == null || isIn(stock, entry))
        && (coverFrom == null || entry.daysOfCover() >= coverFrom)
        && (coverBelow == null || entry.daysOfCover() < coverBelow);
  }

  private static boolean isIn(StockState state, BookEntry entry) {
    return switch (state) {
      case OUT -> entry.available() <= 0;
      case NEGATIVE -> entry.onHand() < 0;
      case WARNED -> entry.hasWarning();
      case UNFORECAST -> entry.forecast() == null;
    };
  }
}
