package io.github.inventorystreams.replenishment;

/**
 * The level of an (s,S) policy while goods are on order that come too late to count: no more is
 * bought than lasts from the reorder point until they come, since they will fill the stock then.
 */
final class BridgingLevel {
  private BridgingLevel() {}

  /** The level up to which stock is ordered, at most {@code level} and above the reorder point. */
  static double level(PolicyInput figures, double level, double reorderPoint) {
    StockPosition stock = figures.stock();
    double protectionDays = figures.times().protectionDays();
    if (stock.tooLate() == 0 || Double.isInfinite(stock.tooLateInDays())) {
      return level;
    }
    double perDay = figures.protectionDemand() / Math.max(1e-9, protectionDays);
    double gap = perDay * Math.max(0, stock.tooLateInDays() - protectionDays);
    double cycle = Math.max(1, figures.cycleDemand());
    return Math.min(level, reorderPoint + Math.max(cycle, gap));
  }
}
