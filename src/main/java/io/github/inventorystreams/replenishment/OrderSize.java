package io.github.inventorystreams.replenishment;

/**
 * The steps from a need to a quantity that the supplier takes, in units.
 *
 * @param afterMinimum the need, raised to the minimum order
 * @param afterPack the quantity to order: whole packs, within the maximum; 0 where the maximum does
 *     not allow the minimum
 */
public record OrderSize(long afterMinimum, long afterPack) {

  /** Nothing needed, nothing ordered. */
  static final OrderSize NONE = new OrderSize(0, 0);
}
