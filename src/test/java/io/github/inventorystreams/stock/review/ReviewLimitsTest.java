package io.github.inventorystreams.stock.review;

import static io.github.inventorystreams.stock.review.SteadySeller.outcome;
import static io.github.inventorystreams.stock.review.SteadySeller.plan;
import static io.github.inventorystreams.stock.review.SteadySeller.proposals;
import static io.github.inventorystreams.stock.review.SteadySeller.review;
import static io.github.inventorystreams.stock.review.SteadySeller.steady;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.stock.Ledger;
import org.junit.jupiter.api.Test;

/** The outcome of a review where limits or the cost of a line are in the way. */
class ReviewLimitsTest {
  @Test
  void saysWhatALimitHasCutOff() {
    PlanningParameters roomy = plan("S1", 20, 1, 8);
    PlanningParameters tight =
        new PlanningParameters(
            roomy.policy(),
            roomy.supplierId(),
            null,
            roomy.service(),
            roomy.costs(),
            roomy.levels(),
            1,
            new OrderLimits(null, 77L, null),
            8,
            roomy.unitCost(),
            null,
            roomy.method(),
            null,
            Lifecycle.ACTIVE);

    // 20 are needed, 60 are there, so 17 find room: two packs.
    OrderProposal proposal = proposals(review(steady(), tight, "2026-01-11T00:00:00Z")).get(0);
    assertThat(proposal.quantity()).isEqualTo(16);
    assertThat(proposal.why().notes())
        .contains("4 less than needed: the shelf of 77 has room for 17");
    assertThat(proposals(review(steady(), roomy, "2026-01-11T00:00:00Z")).get(0).why().notes())
        .noneMatch(note -> note.contains("less than needed"));
  }

  @Test
  void theOutcomeOfAReviewSaysWhatLimitsAndLineCostPrevent() {
    PlanningParameters roomy = plan("S1", 20, 1, 8);
    PlanningParameters full = with(roomy, Costs.UNKNOWN, new OrderLimits(null, 67L, null));
    ReviewOutcome noRoom = outcome(review(steady(), full, "2026-01-11T00:00:00Z"));
    assertThat(noRoom.result()).isEqualTo(ReviewOutcome.Result.NO_ROOM);
    assertThat(noRoom.why().notes())
        .contains(
            "the shelf of 67 has room for 7, and the supplier takes no less than 8 (packs of 8)");

    // 60 in stock sell in fifteen days; what comes in three saves nothing before the next order.
    PlanningParameters dear = with(roomy, new Costs(0.01, 1.0, 5.0), OrderLimits.NONE);
    Ledger ledger = review(steady(), dear, "2026-01-11T00:00:00Z");
    assertThat(proposals(ledger)).isEmpty();
    assertThat(outcome(ledger).result()).isEqualTo(ReviewOutcome.Result.BELOW_LINE_COST);
    assertThat(outcome(ledger).why().notes())
        .anyMatch(
            note ->
                note.matches("the line is expected to save -?0\\.\\d\\d and would cost 5\\.00"));
  }

  private static PlanningParameters with(PlanningParameters plan, Costs costs, OrderLimits limits) {
    return new PlanningParameters(
        plan.policy(),
        plan.supplierId(),
        null,
        plan.service(),
        costs,
        plan.levels(),
        plan.minimumOrder(),
        limits,
        plan.packSize(),
        plan.unitCost(),
        null,
        plan.method(),
        null,
        Lifecycle.ACTIVE);
  }
}
