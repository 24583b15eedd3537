package io.github.inventorystreams.stock.warning;

import org.jspecify.annotations.Nullable;

/**
 * The threshold at which the stock is low: at the units that were set, else at the last reorder
 * point.
 *
 * @param setUnits what somebody has set, or {@code null}
 * @param reorderPointUnits of the last review; before the first one what the settings say, else 0
 * @param runsOut whether the SKU is phased out: it may run out, so that it is never low
 */
public record Threshold(@Nullable Long setUnits, long reorderPointUnits, boolean runsOut) {

  /** Of a SKU that is bought again. */
  public Threshold(@Nullable Long setUnits, long reorderPointUnits) {
    this(setUnits, reorderPointUnits, false);
  }

  /** No stock is ever higher, and a fifth more does not overflow. */
  private static final double MAX_UNITS = 1e15;

  /** Available stock at or below it is low. */
  public long units() {
    return setUnits != null ? setUnits : reorderPointUnits;
  }

  /** Available stock at or above it is no longer low. */
  public long clearUnits() {
    return Hysteresis.above(units());
  }

  /**
   * Under other settings.
   *
   * @param minimum the reorder point from now on, if they name one, or {@code null}
   */
  public Threshold under(@Nullable Long nowSetUnits, @Nullable Long minimum, boolean nowRunsOut) {
    return new Threshold(nowSetUnits, minimum == null ? reorderPointUnits : minimum, nowRunsOut);
  }

  /** With the reorder point of a review; a part of a unit can't be in stock, so it is cut off. */
  public Threshold reviewed(double reorderPoint) {
    return new Threshold(
        setUnits, (long) Math.floor(Math.max(0, Math.min(MAX_UNITS, reorderPoint))), runsOut);
  }
}
