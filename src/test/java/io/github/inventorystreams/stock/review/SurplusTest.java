package io.github.inventorystreams.stock.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ServiceObjective;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.InboundLines;
import io.github.inventorystreams.stock.Ledger;
import io.github.inventorystreams.stock.OrderLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The units on order that are not needed any more. The level is 20, and 1 a day sells. */
class SurplusTest {
  private static PlanningParameters plan(long minimumOrder, long packSize) {
    return new PlanningParameters(
        PolicyName.ORDER_UP_TO,
        "S1",
        null,
        new ServiceObjective(0.95, ServiceTarget.CYCLE_SERVICE, UnmetDemand.LOST),
        Costs.UNKNOWN,
        new PolicyParameters(14, 0.5, StockBasis.POSITION, null, null),
        minimumOrder,
        OrderLimits.NONE,
        packSize,
        BigDecimal.ONE,
        null,
        "seasonal-mean",
        null,
        Lifecycle.ACTIVE);
  }

  private static Inbound line(
      Inbound before, String poNumber, long quantity, @Nullable String expected) {
    return InboundLines.ordered(
        before,
        poNumber,
        new OrderLine.Ordered(
            null,
            Ledger.at("2026-01-01T00:00:00Z"),
            quantity,
            expected == null ? null : Ledger.at(expected)));
  }

  private static @Nullable String proposal(
      Inbound inbound, long available, PlanningParameters plan) {
    return Surplus.proposal(inbound, available, 20, 1, plan, true);
  }

  @Test
  void whatSellsWithinThreeMonthsBeyondTheLevelIsNone() {
    assertThat(proposal(line(Inbound.NOTHING, "PO-1", 100, "2026-01-09T00:00:00Z"), 10, plan(1, 1)))
        .isNull();
  }

  @Test
  void theLatestLineGoesFirstAndTheLastOneIsCut() {
    Inbound two =
        line(
            line(Inbound.NOTHING, "PO-1", 500, "2026-01-09T00:00:00Z"),
            "PO-2",
            60,
            "2026-01-12T00:00:00Z");

    assertThat(proposal(two, 10, plan(1, 6)))
        .isEqualTo(
            "546 on order are not needed any more; to be done by hand: cancel 60 of PO-2 line 1, cut PO-1 line 1 by 486");
  }

  @Test
  void aLineIsNotCutBelowWhatTheSupplierTakes() {
    assertThat(
            proposal(line(Inbound.NOTHING, "PO-1", 500, "2026-01-09T00:00:00Z"), 10, plan(500, 1)))
        .isNull();
  }

  @Test
  void whatStillWaitsForApprovalIsToBeRefused() {
    assertThat(proposal(line(Inbound.NOTHING, "PO-1", 500, null), 30, plan(1, 1)))
        .isEqualTo(
            "500 on order are not needed any more; to be done by hand: refuse 500 of PO-1 line 1, which waits for approval");
  }

  @Test
  void stockAloneIsNoSurplusOnOrder() {
    assertThat(proposal(Inbound.NOTHING, 5_000, plan(1, 1))).isNull();
  }
}
