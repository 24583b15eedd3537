package io.github.inventorystreams.purchasing;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PriceBreak;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The cost of a proposal's line, whose unit price may depend on its quantity. */
final class Prices {
  private Prices() {}

  /** What a unit costs in a line of so many. */
  static BigDecimal unitCost(OrderProposal proposal, long quantity) {
    return proposal.purchase().unitCost(proposal.unitCost(), quantity);
  }

  /** What so many units cost. */
  static BigDecimal value(OrderProposal proposal, long quantity) {
    return unitCost(proposal, quantity).multiply(BigDecimal.valueOf(quantity));
  }

  /**
   * That more units would cost less than so many, as whole packs within what may be ordered, or
   * {@code null}. It is said and not done: whether there is use for them, a person knows.
   */
  static @Nullable String cheaperNote(OrderProposal proposal, long quantity) {
    BigDecimal cost = value(proposal, quantity);
    long best = quantity;
    BigDecimal least = cost;
    for (PriceBreak each : proposal.purchase().priceBreaks()) {
      long packs = (each.from() + proposal.packSize() - 1) / proposal.packSize();
      long more = packs * proposal.packSize();
      BigDecimal price = value(proposal, more);
      if (more > quantity && more <= proposal.mostUnits() && price.compareTo(least) < 0) {
        best = more;
        least = price;
      }
    }
    return best == quantity
        ? null
        : "%d more are cheaper: %d at %s cost %s, %d at %s cost %s"
            .formatted(
                best - quantity,
                best,
                unitCost(proposal, best).toPlainString(),
                least.toPlainString(),
                quantity,
                unitCost(proposal, quantity).toPlainString(),
                cost.toPlainString());
  }
}
