package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.PolicyName;

/** The policies by the names that settings choose them by. */
public final class Policies {
  private Policies() {}

  /** The policy of a name; the stock plan by inventory position. */
  public static ReplenishmentPolicy of(PolicyName name) {
    return of(name, StockBasis.POSITION);
  }

  /**
   * The policy of a name.
   *
   * @param planBasis which stock counts in the stock plan; the other policies go by the position
   */
  public static ReplenishmentPolicy of(PolicyName name, StockBasis planBasis) {
    return switch (name) {
      case STOCK_PLAN -> new StockPlan(planBasis);
      case ORDER_UP_TO -> new OrderUpTo();
    };
  }
}
