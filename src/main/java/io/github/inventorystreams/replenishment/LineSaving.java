package io.github.inventorystreams.replenishment;

/**
 * The expected saving of an order line, by which it is worth its cost or not: what it is expected
 * to save, shortages that it averts less the holding of what is left over until the next order can
 * arrive, against what it costs to order, receive and book a line.
 */
public final class LineSaving {
  private LineSaving() {}

  /**
   * Whether to leave the line out. Never where a cost is unknown.
   *
   * @param quantity units of the line
   */
  public static boolean isBelowCost(PolicyInput figures, long quantity) {
    Costs costs = figures.costs();
    Double perLine = costs.perOrderLine();
    return quantity > 0
        && costs.bothKnown()
        && perLine != null
        && perLine > 0
        && saving(figures, quantity) < perLine;
  }

  /** The expected saving of a line, money; 0 where a cost is unknown. */
  public static double saving(PolicyInput figures, long quantity) {
    Costs costs = figures.costs();
    Double shortage = costs.shortagePerUnit();
    Double holding = costs.holdingPerUnitDay();
    if (shortage == null || holding == null) {
      return 0;
    }
    ProtectionDemand demand = ProtectionDemand.afterLeadTime(figures);
    double stock = LostSalesProjection.atArrival(figures);
    double averted = demand.expectedShortage(stock) - demand.expectedShortage(stock + quantity);
    double leftOver = demand.expectedLeftOver(stock + quantity) - demand.expectedLeftOver(stock);
    return shortage * averted - holding * figures.times().reviewPeriodDays() * leftOver;
  }
}
