package io.github.inventorystreams.replenishment;

/** The quantity that is economic to order at a time. */
final class EconomicQuantity {
  private EconomicQuantity() {}

  /**
   * The economic order quantity {@code sqrt(2 K D / h)} (Harris 1913), K the cost of an order line,
   * D the demand and h the cost of holding a unit over the same time.
   *
   * @return units; 0 if any of the three is 0
   */
  static double eoq(double perOrder, double demandPerDay, double holdingPerUnitDay) {
    return holdingPerUnitDay <= 0 ? 0 : Math.sqrt(2 * perOrder * demandPerDay / holdingPerUnitDay);
  }

  /** What an order should last for at least: the demand of a review period, or the EOQ. */
  static double of(PolicyInput figures) {
    double cycle = Math.max(1, figures.cycleDemand());
    Double perOrder = figures.costs().perOrderLine();
    Double holding = figures.costs().holdingPerUnitDay();
    if (perOrder == null || holding == null) {
      return cycle;
    }
    double perDay = figures.protectionDemand() / Math.max(1e-9, figures.times().protectionDays());
    return Math.max(cycle, eoq(perOrder, perDay, holding));
  }
}
