package io.github.inventorystreams.replenishment;

import org.jspecify.annotations.Nullable;

/**
 * Makes a quantity that the supplier takes out of a need: {@code m * ceil(max(need, minimum) / m)},
 * at most {@code m * floor(maximum / m)}, and 0 where that is below the minimum. The minimum comes
 * before the packs: the other way round gives quantities that are no whole packs.
 */
public final class OrderSizing {
  private OrderSizing() {}

  /**
   * Sizes one order line. Exact for quantities up to 10^18.
   *
   * @param need units, 0 or more; 0 orders nothing
   * @param minimumOrder units, 0 or more
   * @param packSize units, at least 1
   * @param maximumOrder units, 0 or more; {@code null} = no limit
   * @throws IllegalArgumentException when a figure is outside of these bounds
   */
  public static OrderSize size(
      long need, long minimumOrder, long packSize, @Nullable Long maximumOrder) {
    requireSizes(need, minimumOrder, packSize, maximumOrder);
    if (need == 0) {
      return OrderSize.NONE;
    }
    long afterMinimum = Math.max(need, minimumOrder);
    long wholePacks = roundUp(afterMinimum, packSize);
    if (maximumOrder == null || wholePacks <= maximumOrder) {
      return new OrderSize(afterMinimum, wholePacks);
    }
    long most = roundDown(maximumOrder, packSize);
    return new OrderSize(afterMinimum, most < minimumOrder ? 0 : most);
  }

  static long roundDown(long quantity, long packSize) {
    return quantity - quantity % packSize;
  }

  static long roundUp(long quantity, long packSize) {
    long begunPack = quantity % packSize;
    return begunPack == 0 ? quantity : quantity - begunPack + packSize;
  }

  private static void requireSizes(
      long need, long minimumOrder, long packSize, @Nullable Long maximumOrder) {
    if (need < 0
        || minimumOrder < 0
        || packSize < 1
        || (maximumOrder != null && maximumOrder < 0)) {
      throw new IllegalArgumentException(
          "No order can have need %d, minimum order %d, pack size %d and maximum order %s"
              .formatted(need, minimumOrder, packSize, maximumOrder));
    }
  }
}
