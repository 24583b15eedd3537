package io.github.inventorystreams.replenishment;

/**
 * The (s,S) policy: once the position is at or below s, it is raised to S (Scarf 1960; Ehrhardt
 * 1979). s serves the demand over lead time plus review period, {@code S = s + max(EOQ, demand of a
 * review period)}.
 */
public record ReorderPoint() implements ReplenishmentPolicy {

  @Override
  public Target target(PolicyInput figures) {
    double reorderPoint = ServiceLevelStock.level(figures);
    double level = reorderPoint + EconomicQuantity.of(figures);
    return Target.atReorderPoint(
        figures, BridgingLevel.level(figures, level, reorderPoint), reorderPoint);
  }
}
