package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.StockBasis;

/**
 * The stock plan: stock for a number of days at the average sales rate, with a warning at a share
 * of it.
 *
 * <p>{@code S = D x s}, {@code T = S x r}, {@code D(t) = S - I(t)}: D the days to cover, s the
 * sales rate, r the warning rate, I the stock. What is missing is {@link Target#need()}; the
 * supplier's capacity A bounds it where all requests are known. With r = 1 it is the (R,S) policy
 * of Arrow, Harris and Marschak 1951, with r below 1 the T is the s of an (s,S) policy (Scarf
 * 1960).
 *
 * <p>It recommends {@code r = (mu_P + z sigma_P) / S}, with which the threshold is the reorder
 * point of the service level; above 1 it says that S itself is too small.
 */
public record StockPlan() implements ReplenishmentPolicy {

  @Override
  public Target target(PolicyInput figures) {
    PolicyParameters plan = figures.plan();
    double level = plan.coverDays() * figures.demand().salesPerDay();
    double threshold = level * plan.warningRate();
    long stock =
        plan.basis() == StockBasis.POSITION ? figures.stock().position() : figures.stock().onHand();
    Target target = Target.of(figures, level, threshold, stock);
    if (plan.basis() == StockBasis.ON_HAND) {
      target = target.noting("I is on hand alone: what is on order is ordered again");
    }
    return level > 0 ? target.noting(recommended(figures, level)) : target;
  }

  private static String recommended(PolicyInput figures, double level) {
    double rate = ServiceLevelStock.level(figures) / level;
    return rate > 1
        ? "even r = 1 warns too late: D = %s days would cover lead time and review period"
            .formatted(tenths(figures.plan().coverDays() * rate))
        : "recommended r = %s".formatted(Math.round(rate * 100) / 100.0);
  }

  private static double tenths(double days) {
    return Math.ceil(days * 10) / 10;
  }
}
