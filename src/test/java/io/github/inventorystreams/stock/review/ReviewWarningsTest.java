package io.github.inventorystreams.stock.review;

import static io.github.inventorystreams.stock.review.SteadySeller.TERMS;
import static io.github.inventorystreams.stock.review.SteadySeller.plan;
import static io.github.inventorystreams.stock.review.SteadySeller.proposals;
import static io.github.inventorystreams.stock.review.SteadySeller.review;
import static io.github.inventorystreams.stock.review.SteadySeller.steady;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.ForecastSource;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.stock.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The warnings that a review and its answer raise. */
class ReviewWarningsTest {
  /** The stock plan warns at S x r: 60 are there, and 4 a day are sold. */
  @Test
  void changedSettingsHoldAtOnceByTheLastReview() {
    String at = "2026-01-11T00:00:00Z";
    Ledger ledger = review(steady(), plan(null, 20, 1, 1), at);
    assertThat(ledger.warnings()).isEmpty();

    ledger.took(
        new Review(
                plan(null, 40, 1, 1),
                TERMS,
                ForecastMethods.DEFAULT,
                PooledDemand.NEUTRAL,
                ReviewPeriod.byCalendar(ledger.book.lastReview().reviewedAtMillis(), TERMS, 1),
                ledger.keeper,
                ReviewRules.DEFAULT)
            .again(ledger.book, ledger.closed, ledger.archive, ForecastSource.IN_PLACE));

    assertThat(raised(ledger)).containsExactly(Kind.LOW);
    assertThat(ledger.book.threshold().units()).isEqualTo(80);
    assertThat(ledger.book.reviewAtMillis()).isEqualTo(Ledger.at("2026-01-12T00:00:00Z"));
    assertThat(proposals(ledger)).isEmpty();
  }

  /** As the desk does: each proposal becomes a line of which nothing is left out. */
  private static Ledger answered(Ledger ledger, String reviewAt) {
    OrderProposal proposal = proposals(ledger).get(0);
    return ledger.line(reviewAt, "PO-1", proposal.quantity(), 1);
  }

  private static List<Kind> raised(Ledger ledger) {
    return ledger.warnings().stream()
        .filter(warning -> warning.state() == LowStockWarning.State.RAISED)
        .map(LowStockWarning::kind)
        .toList();
  }

  @Test
  void stockThatItsOwnOrderMakesLastIsNotTold() {
    // 60 are left at 4 a day, and an order of now would come in 20 days; the desk says in 9.
    PlanningParameters slow = slowly(plan("S1", 50, 1, 1));
    String at = "2026-01-11T00:00:00Z";
    Ledger ledger = review(steady(), slow, at);

    answered(ledger, at);

    assertThat(ledger.warnings())
        .extracting(LowStockWarning::kind)
        .doesNotContain(Kind.PROJECTED_STOCKOUT);
  }

  @Test
  void stockThatEndsBeforeItsOwnOrderComesIsToldByTheAnswer() {
    PlanningParameters slow = slowly(plan("S1", 50, 1, 1));
    String at = "2026-01-11T00:00:00Z";
    Ledger ledger = review(steady(), slow, at).restock("r", "2026-01-11T01:00:00Z", 1, "X", false);
    assertThat(raised(ledger)).doesNotContain(Kind.PROJECTED_STOCKOUT);

    ledger.line(at, null, 0, 1);

    assertThat(raised(ledger)).contains(Kind.PROJECTED_STOCKOUT);
  }

  private static PlanningParameters slowly(PlanningParameters plan) {
    return new PlanningParameters(
        plan.policy(),
        plan.supplierId(),
        plan.thresholdUnits(),
        plan.service(),
        plan.costs(),
        plan.levels(),
        plan.minimumOrder(),
        plan.limits(),
        plan.packSize(),
        plan.unitCost(),
        20.0,
        plan.method(),
        null,
        Lifecycle.ACTIVE);
  }

  @Test
  void tooMuchIsToldOnlyAfterFourWeeks() {
    Ledger ledger = new Ledger().count("c", "2026-01-01T00:00:00Z", 10_000);
    ledger.sale("s", "2026-01-02T12:00:00Z", 1);
    for (int day = 11; day <= 28; day++) {
      ledger.sale("s" + day, "2026-01-%02dT12:00:00Z".formatted(day), 1);
    }

    assertThat(raised(review(ledger, plan(null, 10, 1, 1), "2026-01-28T00:00:00Z"))).isEmpty();
    assertThat(raised(review(ledger, plan(null, 10, 1, 1), "2026-01-29T00:00:00Z")))
        .containsExactly(Kind.OVERSTOCK);
  }
}
