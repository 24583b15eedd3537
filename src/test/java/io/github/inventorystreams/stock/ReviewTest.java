package io.github.inventorystreams.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.DemandForecast;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.ForecastSource;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.replenishment.ServiceObjective;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The proposals of a review. */
class ReviewTest {
  private static final SupplierTerms TERMS = TermsBuilder.of("S1").leadTimeDays(3).build();

  /** Ten days in stock with 4 sold on each; 60 left, so no review has a fraction to round. */
  private static Ledger steady() {
    Ledger ledger = new Ledger().count("c", "2026-01-01T00:00:00Z", 100);
    for (int day = 1; day <= 10; day++) {
      ledger.sale("s" + day, "2026-01-%02dT12:00:00Z".formatted(day), 4);
    }
    return ledger;
  }

  private static PlanningParameters plan(
      @Nullable String supplierId, double coverDays, long minimum, long pack) {
    return new PlanningParameters(
        PolicyName.STOCK_PLAN,
        supplierId,
        null,
        new ServiceObjective(0.95, ServiceTarget.CYCLE_SERVICE, UnmetDemand.LOST),
        Costs.UNKNOWN,
        new PolicyParameters(coverDays, 0.5, StockBasis.POSITION, null, null),
        minimum,
        OrderLimits.NONE,
        pack,
        new BigDecimal("2.50"),
        null,
        "seasonal-mean",
        null,
        Lifecycle.ACTIVE);
  }

  private static Ledger review(Ledger ledger, PlanningParameters plan, String at) {
    ledger.decisions.clear();
    return ledger.took(
        new Review(
                plan,
                TERMS,
                ForecastMethods.DEFAULT,
                PooledDemand.NEUTRAL,
                ReviewPeriod.byCalendar(Ledger.at(at), TERMS, 1),
                ledger.keeper,
                ReviewRules.DEFAULT)
            .of(ledger.book, ledger.closed, ledger.archive));
  }

  private static List<OrderProposal> proposals(Ledger ledger) {
    return ledger.decisions.stream()
        .filter(Decision.Propose.class::isInstance)
        .map(decision -> ((Decision.Propose) decision).proposal())
        .toList();
  }

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

  private static ReviewOutcome outcome(Ledger ledger) {
    return ledger.decisions.stream()
        .filter(Decision.Reviewed.class::isInstance)
        .map(decision -> ((Decision.Reviewed) decision).outcome())
        .findFirst()
        .orElseThrow();
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
