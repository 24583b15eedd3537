package io.github.inventorystreams.replenishment;

/**
 * What a policy aims at. All in units.
 *
 * @param level S, up to which stock is ordered
 * @param reorderPoint the warning threshold that the policy implies, at most {@code level}
 * @param protectionDemand mean demand over lead time plus review period
 * @param safetyStock what the level holds beyond {@code protectionDemand}; negative where it does
 *     not even hold that
 * @param stock what counts against the level
 */
public record Target(
    double level, double reorderPoint, double protectionDemand, double safetyStock, long stock) {

  /** Takes up the rounding errors of a product like 3 x 0.1 x 10, which must not buy a unit. */
  private static final int TOLERANCE_ULPS = 4;

  /** A thousand times what one event can move, and far from where sums of units overflow. */
  private static final long MOST_UNITS = 1_000_000_000_000_000L;

  static Target of(ReviewFigures figures, double level, double reorderPoint, long stock) {
    double protectionDemand = figures.protectionDemand();
    return new Target(
        level, Math.min(level, reorderPoint), protectionDemand, level - protectionDemand, stock);
  }

  /**
   * Units that are missing from the level, rounded up: {@code max(0, ceil(level - stock))}, at most
   * 10^15.
   */
  public long need() {
    double missing = level - stock;
    double tolerance = TOLERANCE_ULPS * Math.ulp(Math.max(level, Math.abs((double) stock)));
    return Math.max(0, Math.min(MOST_UNITS, (long) Math.ceil(missing - tolerance)));
  }
}
