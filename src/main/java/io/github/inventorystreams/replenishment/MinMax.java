package io.github.inventorystreams.replenishment;

/**
 * The rule of most shops' systems: once the position is at or below a minimum that somebody has
 * set, it is raised to a maximum. It is (s,S) with levels of one's own; a level that is not set is
 * reckoned as {@link ReorderPoint} does.
 */
public record MinMax() implements ReplenishmentPolicy {

  @Override
  public Target target(PolicyInput figures) {
    Long min = figures.plan().min();
    Long max = figures.plan().max();
    double reorderPoint = min != null ? min : ServiceLevelStock.level(figures);
    double level = max != null ? max : reorderPoint + EconomicQuantity.of(figures);
    return Target.atReorderPoint(
        figures,
        BridgingLevel.level(figures, Math.max(level, reorderPoint), reorderPoint),
        reorderPoint);
  }
}
