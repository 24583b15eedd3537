package io.github.inventorystreams.event;

/** The stock I(t) that the stock plan sets against its level. */
public enum StockBasis {
  /** The inventory position: what is already on order counts, so nothing is ordered twice. */
  POSITION,
  /** Only what lies on the shelf: the strict reading, which orders again at every review. */
  ON_HAND
}
