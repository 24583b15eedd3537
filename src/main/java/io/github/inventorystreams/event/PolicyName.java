package io.github.inventorystreams.event;

/** The replenishment policies that a SKU can be given. */
public enum PolicyName {
  /** The plan {@code S = D x s} with the warning threshold {@code T = S x r}. */
  STOCK_PLAN,
  /** Up to a target level at every review: (R,S). */
  ORDER_UP_TO,
  /** Up to a level once the position is at the reorder point: (s,S). */
  REORDER_POINT,
  /** Up to the maximum that was set, once the position is at the minimum that was set. */
  MIN_MAX,
  /** Whole multiples of the economic quantity once the position is at the reorder point: (s,nQ). */
  FIXED_QUANTITY,
  /** What balances the cost of a unit too many and of one too few when the order arrives. */
  NEWSVENDOR
}
