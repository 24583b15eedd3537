package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.replenishment.MaximumStock;
import io.github.inventorystreams.replenishment.OrderChecks;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.OrderSize;
import io.github.inventorystreams.replenishment.OrderSizing;
import io.github.inventorystreams.replenishment.PolicyInput;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.replenishment.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need sized for a supplier, under the limits of the SKU; where limits contradict each other, in
 * words which ones.
 *
 * @param bound the tightest limit
 * @param notes what a person should know of the quantity
 * @param obstacle why the SKU can never be ordered, however little stock there is; {@code null} =
 *     it can
 */
record SizedOrder(
    OrderSize size,
    OrderLimits.Bound bound,
    List<String> notes,
    OrderProposal.Care care,
    @Nullable String obstacle) {

  /**
   * The SKU's past orders and demand, as far as they are known.
   *
   * @param usualPerDay {@code null} = too little is known
   */
  record Past(@Nullable Double usualPerDay, List<Long> orders) {
    Past {
      orders = List.copyOf(orders);
    }
  }

  static SizedOrder of(
      SupplyOption source, PolicyInput figures, Target target, ReviewRules rules, Past past) {
    PlanningParameters plan = source.plan();
    long position = figures.stock().position();
    OrderLimits.Bound bound = plan.limits().bound(position, plan.unitCost());
    OrderSize sized =
        OrderSizing.size(target.need(), plan.minimumOrder(), plan.packSize(), bound.units());
    double perDay = figures.protectionDemand() / figures.times().protectionDays();
    Long maximum = maximum(plan);
    MaximumStock fitted =
        maximum == null
            ? new MaximumStock(sized, null, null)
            : MaximumStock.fit(
                sized,
                new MaximumStock.Sizes(
                    position,
                    Math.max(maximum, (long) Math.floor(target.reorderPoint())),
                    target.reorderPoint(),
                    plan.minimumOrder(),
                    plan.packSize()),
                perDay * rules.topUpDays());
    OrderSize size = fitted.size();
    long least = least(plan);
    List<String> notes = new ArrayList<>();
    if (size.afterPack() < sized.afterMinimum() && size.afterPack() == sized.afterPack()) {
      notes.add(cutOff(size, bound, least, plan));
    }
    if (fitted.note() != null) {
      notes.add(fitted.note());
    }
    String objection = fitted.objection();
    if (objection == null && size.afterPack() > 0) {
      objection =
          rules
              .checks()
              .objection(
                  new OrderChecks.Line(
                      position,
                      size.afterPack(),
                      plan.purchase().unitCost(plan.unitCost(), size.afterPack()),
                      size.afterPack() <= least,
                      maximum != null,
                      past.usualPerDay,
                      Math.max(
                          figures.times().protectionDays(),
                          plan.policy() == PolicyName.STOCK_PLAN ? plan.levels().coverDays() : 0),
                      past.orders));
    }
    if (objection != null) {
      notes.add("waits for approval: " + objection);
    }
    return new SizedOrder(
        size,
        bound,
        List.copyOf(notes),
        new OrderProposal.Care(
            isUrgent(plan, position),
            topUpUnits(plan, position, size, bound, perDay * rules.topUpDays()),
            objection),
        target.need() > 0 ? obstacle(source, least) : null);
  }

  /** The maximum that somebody has set, where the policy goes by it. */
  private static @Nullable Long maximum(PlanningParameters plan) {
    return plan.policy() == PolicyName.MIN_MAX ? plan.levels().max() : null;
  }

  private static long least(PlanningParameters plan) {
    return OrderSizing.size(1, plan.minimumOrder(), plan.packSize(), null).afterPack();
  }

  /** At or below a minimum that somebody has set, nobody waits for a forecast. */
  private static boolean isUrgent(PlanningParameters plan, long position) {
    Long minimum = plan.policy() == PolicyName.MIN_MAX ? plan.levels().min() : null;
    return minimum != null && position <= minimum;
  }

  private static long topUpUnits(
      PlanningParameters plan,
      long position,
      OrderSize size,
      OrderLimits.Bound bound,
      double freeUnits) {
    Long maximum = maximum(plan);
    double most = Math.min(freeUnits, maximum == null ? freeUnits : maximum) - position;
    long units = (long) Math.min((double) bound.units(), Math.max(0, most));
    return Math.max(size.afterPack(), units - units % plan.packSize());
  }

  private static String cutOff(
      OrderSize size, OrderLimits.Bound bound, long least, PlanningParameters plan) {
    String limit = bound.why() == null ? "limits" : bound.why();
    return size.afterPack() == 0
        ? "%s, and the supplier takes no less than %d (%s)"
            .formatted(limit, least, leastBecause(plan))
        : "%d less than needed: %s".formatted(size.afterMinimum() - size.afterPack(), limit);
  }

  private static String leastBecause(PlanningParameters plan) {
    return plan.minimumOrder() > plan.packSize()
        ? "minimum order of %d".formatted(plan.minimumOrder())
        : "packs of %d".formatted(plan.packSize());
  }

  private static @Nullable String obstacle(SupplyOption source, long least) {
    PlanningParameters plan = source.plan();
    OrderLimits.Bound empty = plan.limits().bound(0, plan.unitCost());
    if (empty.units() < least) {
      return "even without stock %s, and the supplier takes no less than %d (%s)"
          .formatted(empty.why(), least, leastBecause(plan));
    }
    Long capacity = source.terms().capacityPerReview();
    return capacity != null && capacity < least
        ? "the supplier's capacity of %d is less than the %d that it takes (%s)"
            .formatted(capacity, least, leastBecause(plan))
        : null;
  }
}
