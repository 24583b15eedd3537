package io.github.inventorystreams.stock.review;

import static io.github.inventorystreams.stock.review.SteadySeller.outcome;
import static io.github.inventorystreams.stock.review.SteadySeller.plan;
import static io.github.inventorystreams.stock.review.SteadySeller.proposals;
import static io.github.inventorystreams.stock.review.SteadySeller.review;
import static io.github.inventorystreams.stock.review.SteadySeller.steady;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ServiceObjective;
import io.github.inventorystreams.stock.Decision;
import io.github.inventorystreams.stock.Ledger;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The proposals of a review. */
class ReviewTest {
  @Test
  void proposesWhatThePositionLacksInWholePacks() {
    Ledger ledger = review(steady(), plan("S1", 20, 10, 8), "2026-01-11T00:00:00Z");

    // S = 20 days x 4 a day = 80, and 60 are there.
    OrderProposal proposal = proposals(ledger).get(0);
    assertThat(proposal.quantity()).isEqualTo(24);
    assertThat(proposal.why().need()).isEqualTo(20);
    assertThat(proposal.why().position()).isEqualTo(60);
    assertThat(proposal.why().protectionDays()).isEqualTo(4);
    assertThat(proposal.demandPerDay()).isEqualTo(4);
    assertThat(proposal.requestedDelivery()).isEqualTo(LocalDate.of(2026, 1, 14));
    assertThat(ledger.onOrder()).isEqualTo(24);
    assertThat(ledger.book.position()).isEqualTo(84);
    assertThat(ledger.book.threshold().units()).isEqualTo(40);
    assertThat(ledger.book.reviewAtMillis()).isEqualTo(Ledger.at("2026-01-12T00:00:00Z"));
  }

  @Test
  void nothingIsProposedOfWhatIsPhasedOut() {
    PlanningParameters active = plan("S1", 20, 10, 8);
    PlanningParameters phasedOut =
        new PlanningParameters(
            active.policy(),
            active.supplierId(),
            null,
            active.service(),
            active.costs(),
            active.levels(),
            active.minimumOrder(),
            active.limits(),
            active.packSize(),
            active.unitCost(),
            null,
            active.method(),
            null,
            Lifecycle.PHASE_OUT);

    Ledger ledger = review(steady(), phasedOut, "2026-01-11T00:00:00Z");

    assertThat(proposals(ledger)).isEmpty();
    assertThat(ledger.onOrder()).isZero();
    assertThat(ledger.book.threshold().units()).isEqualTo(40);
    assertThat(outcome(ledger).result()).isEqualTo(ReviewOutcome.Result.PHASE_OUT);
    assertThat(outcome(ledger).why().need()).isEqualTo(20);
    assertThat(outcome(ledger).why().allocated()).isZero();
  }

  @Test
  void theOutcomeOfAReviewSaysWhyNobodyWasAsked() {
    String at = "2026-01-11T00:00:00Z";
    ReviewOutcome asked = outcome(review(steady(), plan("S1", 20, 1, 1), at));
    assertThat(asked.result()).isEqualTo(ReviewOutcome.Result.ASKED);
    assertThat(asked.supplierId()).isEqualTo("S1");
    assertThat(asked.why().need()).isEqualTo(20);
    assertThat(asked.why().allocated()).isZero();

    ReviewOutcome covered = outcome(review(steady(), plan("S1", 15, 1, 1), at));
    assertThat(covered.result()).isEqualTo(ReviewOutcome.Result.NOT_NEEDED);
    assertThat(covered.why().need()).isZero();
    assertThat(covered.why().target()).isEqualTo(60);

    assertThat(outcome(review(steady(), plan(null, 20, 1, 1), at)).result())
        .isEqualTo(ReviewOutcome.Result.NO_SUPPLIER);
  }

  @Test
  void whatWasProposedIsNotProposedAgain() {
    Ledger ledger = review(steady(), plan("S1", 20, 1, 1), "2026-01-11T00:00:00Z");
    assertThat(proposals(ledger))
        .singleElement()
        .extracting(OrderProposal::quantity)
        .isEqualTo(20L);

    review(ledger, plan("S1", 20, 1, 1), "2026-01-11T06:00:00Z");

    assertThat(proposals(ledger)).isEmpty();
  }

  @Test
  void withoutASupplierItForecastsAndWarnsButProposesNothing() {
    Ledger ledger = review(steady(), plan(null, 40, 1, 1), "2026-01-11T00:00:00Z");

    assertThat(proposals(ledger)).isEmpty();
    assertThat(ledger.onOrder()).isZero();
    assertThat(ledger.book.threshold().units()).isEqualTo(80);
    assertThat(ledger.warnings()).hasSize(1);
  }

  @Test
  void whereNothingIsMissingNothingIsProposed() {
    Ledger ledger = review(steady(), plan("S1", 15, 50, 12), "2026-01-11T00:00:00Z");

    assertThat(proposals(ledger)).isEmpty();
    DemandForecast forecast =
        ledger.decisions.stream()
            .filter(Decision.Forecasted.class::isInstance)
            .map(decision -> ((Decision.Forecasted) decision).forecast().get())
            .findFirst()
            .orElseThrow();
    assertThat(forecast.mean()).isEqualTo(16);
    assertThat(forecast.protectionDays()).isEqualTo(4);
    assertThat(forecast.inStockShare()).isEqualTo(1);
    assertThat(forecast.q10()).isLessThanOrEqualTo(forecast.q50());
    // Ten days hold two earlier origins, and a steady demand is hit by every method.
    assertThat(forecast.accuracy().origins()).isEqualTo(2);
    assertThat(forecast.accuracy().demand()).isEqualTo(32);
    assertThat(forecast.accuracy().wape()).isZero();
    assertThat(forecast.accuracy().coverage95()).isEqualTo(1);
  }

  @Test
  void aBookThatNothingHappensToKeepsNoLinesThatWereRejected() {
    Ledger ledger = steady();
    for (int day = 11; day <= 31; day++) {
      String at = "2026-01-%02dT00:00:00Z".formatted(day);
      review(ledger, plan("S1", 20, 1, 1), at);
      ledger.line(at, "PO-" + day, 20, 1).line(at, "PO-" + day, 0, 2);
    }

    assertThat(ledger.book.inbound().requests()).isEmpty();
    assertThat(ledger.book.inbound().lines()).hasSizeLessThanOrEqualTo(9);
  }

  @Test
  void aReviewGivesUpALineThatHasWaitedTooLongAndTellsTheLevel() {
    Ledger ledger =
        steady()
            .apply(
                new StockEvent.Ordered(
                    Ledger.header("x", "2026-01-11T00:00:00Z"),
                    30,
                    "X-1",
                    1,
                    "S1",
                    Ledger.at("2026-01-20T00:00:00Z")));
    ledger.decisions.clear();

    review(ledger, plan(null, 1, 1, 1), "2026-03-21T00:00:00Z");
    assertThat(ledger.onOrder()).isEqualTo(30);
    assertThat(ledger.decisions).noneMatch(Decision.Level.class::isInstance);
    review(ledger, plan(null, 1, 1, 1), "2026-03-22T00:00:00Z");

    assertThat(ledger.onOrder()).isZero();
    assertThat(ledger.decisions)
        .filteredOn(Decision.Level.class::isInstance)
        .singleElement()
        .satisfies(
            level -> assertThat(((Decision.Level) level).level()).isEqualTo(ledger.book.level()));
  }

  @Test
  void theLargestQuantitiesAreReviewedToo() {
    long most = 1_000_000_000_000L;
    for (PolicyName policy : PolicyName.values()) {
      Ledger ledger = new Ledger().count("c", "2026-01-01T00:00:00Z", most);
      for (int day = 1; day <= 28; day++) {
        for (int i = 0; i < 20; i++) {
          ledger.sale(day + "-" + i, "2026-01-%02dT%02d:00:00Z".formatted(day, i), most);
        }
      }
      PlanningParameters greedy =
          new PlanningParameters(
              policy,
              "S1",
              null,
              new ServiceObjective(0.999999, ServiceTarget.CYCLE_SERVICE, UnmetDemand.BACKORDERED),
              Costs.UNKNOWN,
              new PolicyParameters(36_525, 1, StockBasis.POSITION, null, null),
              most,
              OrderLimits.NONE,
              most - 1,
              new BigDecimal("2.50"),
              36_525.0,
              "seasonal-mean",
              null,
              Lifecycle.ACTIVE);

      review(ledger, greedy, "2026-01-29T00:00:00Z");

      assertThat(proposals(ledger).get(0).quantity()).as("%s", policy).isPositive();
      assertThat(ledger.book.position()).as("%s", policy).isPositive();
    }
  }
}
