package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PolicyName;
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

  /** As the settings have it, before any review. */
  public static Threshold of(PlanningParameters plan) {
    return new Threshold(null, 0).under(plan);
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

  /** Under other settings; a minimum that they name is the reorder point from now on. */
  Threshold under(PlanningParameters plan) {
    Long minimum = plan.policy() == PolicyName.MIN_MAX ? plan.levels().min() : null;
    return new Threshold(
        plan.thresholdUnits(),
        minimum == null ? reorderPointUnits : minimum,
        plan.lifecycle() == Lifecycle.PHASE_OUT);
  }

  /** With the reorder point of a review; a part of a unit can't be in stock, so it is cut off. */
  Threshold reviewed(double reorderPoint) {
    return new Threshold(
        setUnits, (long) Math.floor(Math.max(0, Math.min(MAX_UNITS, reorderPoint))), runsOut);
  }
}
