package io.github.inventorystreams.bench;

/**
 * A shop whose events are made up.
 *
 * @param skus how many it has
 * @param hotShare the part of all its events that one SKU has beside its own, from 0 to below 1
 */
public record ShopProfile(int skus, double hotShare) {
  /** A shop in which no SKU outsells the others by far. */
  public static ShopProfile of(int skus) {
    return new ShopProfile(skus, 0);
  }
}
