package io.github.inventorystreams.stock;

import org.jspecify.annotations.Nullable;

/**
 * When the stock is low: at the units that were set, else at the last reorder point.
 *
 * @param setUnits what somebody has set, or {@code null}
 * @param reorderPointUnits of the last review, 0 before the first
 */
public record Threshold(@Nullable Long setUnits, long reorderPointUnits) {

  /** No stock is ever higher, and a fifth more does not overflow. */
  private static final double MOST_UNITS = 1e15;

  /** Available stock at or below it is low. */
  public long units() {
    return setUnits != null ? setUnits : reorderPointUnits;
  }

  /**
   * Available stock at or above it is no longer low: a fifth higher, so that warnings do not flap.
   */
  public long clearUnits() {
    return units() + Math.max(1, (units() + 4) / 5);
  }

  /** With another fixed threshold, or {@code null} for none. */
  public Threshold set(@Nullable Long units) {
    return new Threshold(units, reorderPointUnits);
  }

  /** With the reorder point of a review; a part of a unit can't be in stock, so it is cut off. */
  Threshold reviewed(double reorderPoint) {
    return new Threshold(
        setUnits, (long) Math.floor(Math.max(0, Math.min(MOST_UNITS, reorderPoint))));
  }
}
