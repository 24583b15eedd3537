package io.github.inventorystreams.stock.warning;

/** The bands between where a warning begins and where it ends, so that warnings do not flap. */
final class Hysteresis {
  /** By how much the stock has to outlast the next receipt. */
  static final double OUTLAST = 1.1;

  private static final int PARTS = 5;

  private Hysteresis() {}

  /** Where what began at or below a number of units ends: a fifth higher, a unit at least. */
  static long above(long units) {
    return units + band(units);
  }

  /** Where what began above a number of units ends: a fifth lower, a unit at least. */
  static long below(long units) {
    return units - band(units);
  }

  private static long band(long units) {
    return Math.max(1, (units + PARTS - 1) / PARTS);
  }
}
