package io.github.inventorystreams.dirt;

/**
 * The cost of a shop's stock. The two prices are those of the VN2 competition (2025): a unit on the
 * shelf costs 0.2 a week, a unit that a customer did not get 1; here in parts of what the unit
 * costs.
 */
final class Cost {
  private static final double HOLDING_PER_DAY = 0.2 / 7;
  private static final double SHORTAGE = 1;

  private double holding;
  private double shortage;
  private long wantedUnits;
  private long servedUnits;

  void evening(long units, double unitCost) {
    holding += units * unitCost * HOLDING_PER_DAY;
  }

  void customer(long wanted, long served, double unitCost) {
    wantedUnits += wanted;
    servedUnits += served;
    shortage += (wanted - served) * unitCost * SHORTAGE;
  }

  double total() {
    return holding + shortage;
  }

  double holding() {
    return holding;
  }

  double fillRate() {
    return (double) servedUnits / wantedUnits;
  }
}
