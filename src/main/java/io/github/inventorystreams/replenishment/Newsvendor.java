package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.UnmetDemand;

/**
 * The newsvendor at each review: a unit more is worth it as long as the chance that it is missed,
 * times what a lost unit costs, is above the chance that it is left over, times what holding it
 * over a review period costs. So the stock to have when today's order arrives is the quantile of
 * the demand until the next order can arrive at {@code p / (p + h)} (Arrow, Harris and Marschak
 * 1951).
 *
 * <p>Where unmet demand is lost, that level is set against the projected stock at the arrival
 * ({@link LostSalesProjection}); where it is backordered, the same ratio is the quantile of the
 * whole protection interval, against the position. Without both costs the service level takes the
 * place of the ratio.
 */
public record Newsvendor() implements ReplenishmentPolicy {

  @Override
  public Target target(PolicyInput figures) {
    double ratio =
        figures.costs().bothKnown()
            ? figures.costs().criticalRatio(figures.times().reviewPeriodDays())
            : figures.service().level();
    double reorderPoint = ServiceLevelStock.leadTimeLevel(figures);
    if (figures.service().unmetDemand() == UnmetDemand.BACKORDERED) {
      double level =
          ProtectionDemand.overFirst(figures.times().protectionDays(), figures).quantile(ratio);
      return Target.of(figures, level, reorderPoint, figures.stock().position());
    }
    double atArrival = ProtectionDemand.afterLeadTime(figures).quantile(ratio);
    long position = figures.stock().position();
    double missing = Math.rint(atArrival - LostSalesProjection.atArrival(figures));
    return Target.of(figures, position + missing, reorderPoint, position);
  }
}
