package io.github.inventorystreams.replenishment;

/**
 * The (s,nQ) policy: once the position is at or below s, the least multiple of Q is ordered that
 * lifts it above s (Veinott 1965). s serves the demand over lead time plus review period, Q is the
 * economic order quantity, at least the demand of a review period.
 */
public record FixedQuantity() implements ReplenishmentPolicy {

  @Override
  public Target target(PolicyInput figures) {
    double reorderPoint = ServiceLevelStock.level(figures);
    long position = figures.stock().position();
    double quantity = Math.ceil(EconomicQuantity.of(figures));
    double multiples = Math.floor((reorderPoint - position) / quantity) + 1;
    double level = position + Math.max(1, multiples) * quantity;
    return Target.atReorderPoint(figures, Math.max(level, reorderPoint), reorderPoint);
  }
}
