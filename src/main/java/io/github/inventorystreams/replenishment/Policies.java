package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.event.PolicyName;

/** The policies by the names that settings choose them by. */
public final class Policies {
  private Policies() {}

  /** The policy of a name. */
  public static ReplenishmentPolicy of(PolicyName name) {
    return switch (name) {
      case STOCK_PLAN -> new StockPlan();
      case ORDER_UP_TO -> new OrderUpTo();
      case REORDER_POINT -> new ReorderPoint();
      case MIN_MAX -> new MinMax();
      case FIXED_QUANTITY -> new FixedQuantity();
      case NEWSVENDOR -> new Newsvendor();
    };
  }

  /**
   * The policy of a SKU for which none is chosen: the newsvendor where both costs are known, else
   * (R,S).
   */
  public static PolicyName fitting(Costs costs) {
    return costs.bothKnown() ? PolicyName.NEWSVENDOR : PolicyName.ORDER_UP_TO;
  }
}
