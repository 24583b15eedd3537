package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.SupplierTerms;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.forecast.ForecastMethods;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ReviewRules;
import io.github.inventorystreams.replenishment.ServiceObjective;
import io.github.inventorystreams.stock.Decision;
import io.github.inventorystreams.stock.Ledger;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A book that sells four units a day, and its reviews. */
final class SteadySeller {
  static final SupplierTerms TERMS = TermsBuilder.of("S1").leadTimeDays(3).build();

  /** Ten days in stock with 4 sold on each; 60 left, so no review has a fraction to round. */
  static Ledger steady() {
    Ledger ledger = new Ledger().count("c", "2026-01-01T00:00:00Z", 100);
    for (int day = 1; day <= 10; day++) {
      ledger.sale("s" + day, "2026-01-%02dT12:00:00Z".formatted(day), 4);
    }
    return ledger;
  }

  static PlanningParameters plan(
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

  static Ledger review(Ledger ledger, PlanningParameters plan, String at) {
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

  static List<OrderProposal> proposals(Ledger ledger) {
    return ledger.decisions.stream()
        .filter(Decision.Propose.class::isInstance)
        .map(decision -> ((Decision.Propose) decision).proposal())
        .toList();
  }

  static ReviewOutcome outcome(Ledger ledger) {
    return ledger.decisions.stream()
        .filter(Decision.Reviewed.class::isInstance)
        .map(decision -> ((Decision.Reviewed) decision).outcome())
        .findFirst()
        .orElseThrow();
  }

  private SteadySeller() {}
}
