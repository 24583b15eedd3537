package io.github.inventorystreams.stock.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PriceBreak;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.TermsBuilder;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.replenishment.Costs;
import io.github.inventorystreams.replenishment.OrderLimits;
import io.github.inventorystreams.replenishment.PolicyParameters;
import io.github.inventorystreams.replenishment.ServiceObjective;
import io.github.inventorystreams.stock.Ledger;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.PastLeadTimes;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reasons why a SKU is ordered from another supplier than its usual one. */
class SupplyOptionTest {
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
  private static final Set<DayOfWeek> NEVER = EnumSet.noneOf(DayOfWeek.class);
  private static final long NOW = Ledger.at("2026-01-05T00:00:00Z");

  private static SupplyOption source(
      String supplierId, int priority, String cost, Set<DayOfWeek> days) {
    return new SupplyOption(
        new PlanningParameters(
            PolicyName.STOCK_PLAN,
            supplierId,
            null,
            new ServiceObjective(0.95, ServiceTarget.CYCLE_SERVICE, UnmetDemand.LOST),
            Costs.UNKNOWN,
            new PolicyParameters(14, 0.5, StockBasis.POSITION, null, null),
            1,
            OrderLimits.NONE,
            1,
            new BigDecimal(cost),
            null,
            "seasonal-mean",
            null,
            Lifecycle.ACTIVE),
        TermsBuilder.of(supplierId).leadTimeDays(3).reviewDays(days).build(),
        priority,
        null);
  }

  private static SupplyOption.Chosen choose(
      SupplyOption usual, SupplyOption other, long neededByMillis) {
    return choose(usual, other, 1, neededByMillis);
  }

  private static SupplyOption.Chosen choose(
      SupplyOption usual, SupplyOption other, long need, long neededByMillis) {
    return SupplyOption.choose(
        usual,
        List.of(other),
        need,
        null,
        PastLeadTimes.NONE,
        new LocalDays(ZoneOffset.UTC),
        NOW,
        neededByMillis);
  }

  @Test
  void saysThatTheUsualOneTakesNoOrder() {
    SupplyOption.Chosen chosen =
        choose(source("usual", 1, "3", NEVER), source("other", 2, "4", DAILY), NOW);

    assertThat(chosen.source().plan().supplierId()).isEqualTo("other");
    assertThat(chosen.note())
        .isEqualTo("from other, not usual: takes no order in the next 400 days");
  }

  @Test
  void saysThatAnotherComesFirstWhereTheStockLastsForEver() {
    SupplyOption.Chosen chosen =
        choose(source("usual", 1, "3", DAILY), source("other", 1, "2", DAILY), Long.MAX_VALUE);

    assertThat(chosen.source().plan().supplierId()).isEqualTo("other");
    assertThat(chosen.note())
        .isEqualTo(
            "from other, not usual: both are in time, and it comes first by priority and price");
  }

  @Test
  void staysWithTheUsualOneAtItsLeadTimeWhereNobodyTakesAnOrder() {
    SupplyOption.Chosen chosen =
        choose(source("usual", 1, "3", NEVER), source("other", 2, "4", NEVER), Long.MAX_VALUE);

    assertThat(chosen.source().plan().supplierId()).isEqualTo("usual");
    assertThat(chosen.arrivesAtMillis()).isEqualTo(Ledger.at("2026-01-08T00:00:00Z"));
    assertThat(chosen.note()).isNull();
  }

  /** At 3 a piece and 2 from 100 on, against 2.50 for any quantity. */
  @Test
  void comparesThePricesOfWhatIsNeeded() {
    SupplyOption plain = source("usual", 1, "2.50", DAILY);
    SupplyOption few = source("other", 1, "3", DAILY);
    List<PriceBreak> many = List.of(new PriceBreak(100, new BigDecimal("2")));
    SupplyOption breaks =
        new SupplyOption(
            few.plan().from(new SkuSupplier("other", 1, null, null, null, null, many, null, null)),
            few.terms(),
            1,
            null);

    assertThat(choose(plain, breaks, 99, Long.MAX_VALUE).source()).isEqualTo(plain);
    assertThat(choose(plain, breaks, 100, Long.MAX_VALUE).source()).isEqualTo(breaks);
  }
}
