package io.github.inventorystreams.event;

/** The replenishment policies that a SKU can be given. */
public enum PolicyName {
  /** The plan {@code S = D x s} with the warning threshold {@code T = S x r}. */
  STOCK_PLAN,
  /** Up to a quantile of the demand over lead time plus review period, at every review. */
  ORDER_UP_TO
}
