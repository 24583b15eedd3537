package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.ReviewOutcome.Result;
import io.github.inventorystreams.replenishment.LineSaving;
import io.github.inventorystreams.replenishment.OrderSize;
import io.github.inventorystreams.replenishment.PolicyInput;
import io.github.inventorystreams.replenishment.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The net requirement that a review finds, sized for the chosen supplier, and whether it is ordered
 * from him.
 *
 * @param plan of the SKU with its usual supplier
 * @param given what a person should know of lead time and supply
 * @param sized the quantity
 */
record NetRequirement(
    PlanningParameters plan,
    SupplyOption.Chosen chosen,
    PolicyInput figures,
    Target target,
    List<String> given,
    SizedOrder sized,
    Result result) {

  static NetRequirement of(
      PlanningParameters plan,
      SupplyOption.Chosen chosen,
      PolicyInput figures,
      Target target,
      List<String> given,
      SizedOrder sized) {
    return new NetRequirement(
        plan,
        chosen,
        figures,
        target,
        given,
        sized,
        result(chosen.source().plan(), figures, sized.size()));
  }

  private static Result result(PlanningParameters from, PolicyInput figures, OrderSize size) {
    if (size.afterMinimum() == 0) {
      return Result.NOT_NEEDED;
    }
    if (from.lifecycle() == Lifecycle.PHASE_OUT) {
      return Result.PHASE_OUT;
    }
    if (from.supplierId() == null) {
      return Result.NO_SUPPLIER;
    }
    if (size.afterPack() == 0) {
      return Result.NO_ROOM;
    }
    return LineSaving.isBelowCost(figures, size.afterPack())
        ? Result.BELOW_LINE_COST
        : Result.ASKED;
  }

  /** Why the SKU is needed and can never be ordered, or {@code null}. */
  @Nullable String obstacle() {
    return result == Result.NO_ROOM || isAsked() ? sized.obstacle() : null;
  }

  boolean isAsked() {
    return result == Result.ASKED;
  }

  /** Units to ask for. */
  long quantity() {
    return isAsked() ? sized.size().afterPack() : 0;
  }

  ReviewOutcome outcome(long reviewAtMillis) {
    return new ReviewOutcome(
        reviewAtMillis, chosen.source().plan().supplierId(), result, why().ordered(0));
  }

  OrderProposal proposal(BookKey book, long reviewAtMillis) {
    PlanningParameters from = chosen.source().plan();
    Double shortage = plan.costs().shortagePerUnit();
    return new OrderProposal(
        book,
        Objects.requireNonNull(from.supplierId()),
        reviewAtMillis,
        sized.size().afterPack(),
        from.minimumOrder(),
        sized.bound().units(),
        from.packSize(),
        figures.protectionDemand() / figures.times().protectionDays(),
        from.unitCost(),
        shortage != null ? shortage : from.unitCost().doubleValue(),
        Instant.ofEpochMilli(chosen.arrivesAtMillis())
            .atZone(chosen.source().terms().zone())
            .toLocalDate(),
        plan.approvalRequired(),
        why(),
        from.purchase(),
        sized.care());
  }

  private OrderReason why() {
    return new OrderReason(
        plan.policy(),
        figures.demand().forecast().method(),
        plan.service().level(),
        figures.stock().onHand(),
        figures.stock().reserved(),
        figures.stock().onOrder(),
        figures.stock().position(),
        figures.times().protectionDays(),
        target.protectionDemand(),
        target.safetyStock(),
        target.level(),
        target.need(),
        sized.size().afterMinimum(),
        sized.size().afterPack(),
        null,
        sized.size().afterPack(),
        notes());
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(target.notes());
    notes.addAll(given);
    String choiceNote = chosen.note();
    if (choiceNote != null) {
      notes.add(choiceNote);
    }
    notes.addAll(sized.notes());
    if (result == Result.NOT_NEEDED && !target.due()) {
      notes.add(
          String.format(
              Locale.ROOT,
              "ordered only once the position is at the reorder point, %.1f",
              target.reorderPoint()));
    }
    if (result == Result.BELOW_LINE_COST) {
      notes.add(
          String.format(
              Locale.ROOT,
              "the line is expected to save %.2f and would cost %.2f",
              LineSaving.saving(figures, sized.size().afterPack()),
              plan.costs().perOrderLine()));
    }
    return notes;
  }
}
