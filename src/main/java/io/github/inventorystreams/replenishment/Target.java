package io.github.inventorystreams.replenishment;

import java.util.ArrayList;
import java.util.List;

/**
 * The stock that a policy aims at. All in units.
 *
 * @param level S, up to which stock is ordered
 * @param reorderPoint the warning threshold that the policy implies, at most {@code level}
 * @param protectionDemand mean demand over lead time plus review period
 * @param safetyStock what the level holds beyond {@code protectionDemand}; negative where it does
 *     not even hold that
 * @param stock what counts against the level
 * @param due whether anything is ordered now; an (s,S) policy waits for the reorder point
 * @param notes what a person should know
 */
public record Target(
    double level,
    double reorderPoint,
    double protectionDemand,
    double safetyStock,
    long stock,
    boolean due,
    List<String> notes) {
  public Target {
    notes = List.copyOf(notes);
  }

  /** Takes up the rounding errors of a product like 3 x 0.1 x 10, which must not buy a unit. */
  private static final int TOLERANCE_ULPS = 4;

  /** A thousand times what one event can move, and far from where sums of units overflow. */
  private static final long MAX_UNITS = 1_000_000_000_000_000L;

  /** Of a policy that orders at every review. */
  static Target of(PolicyInput figures, double level, double reorderPoint, long stock) {
    return of(figures, level, reorderPoint, stock, true);
  }

  /** Of a policy that orders once the position is at or below the reorder point. */
  static Target atReorderPoint(PolicyInput figures, double level, double reorderPoint) {
    long position = figures.stock().position();
    return of(figures, level, reorderPoint, position, position <= reorderPoint);
  }

  private static Target of(
      PolicyInput figures, double level, double reorderPoint, long stock, boolean due) {
    double protectionDemand = figures.protectionDemand();
    return new Target(
        level,
        Math.max(0, Math.min(level, reorderPoint)),
        protectionDemand,
        level - protectionDemand,
        stock,
        due,
        List.of());
  }

  /** With a further note. */
  Target noting(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Target(level, reorderPoint, protectionDemand, safetyStock, stock, due, more);
  }

  /**
   * Units that are missing from the level, rounded up: {@code max(0, ceil(level - stock))}, at most
   * 10^15; 0 where nothing is due.
   */
  public long need() {
    if (!due) {
      return 0;
    }
    double missing = level - stock;
    double tolerance = TOLERANCE_ULPS * Math.ulp(Math.max(level, Math.abs((double) stock)));
    return Math.max(0, Math.min(MAX_UNITS, (long) Math.ceil(missing - tolerance)));
  }
}
