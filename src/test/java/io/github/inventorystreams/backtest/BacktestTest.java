package io.github.inventorystreams.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.stock.Bookkeeper;
import io.github.inventorystreams.stock.LocalDays;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacktestTest {

  private static BacktestResult run(Shop shop, PolicyName policy) {
    return Backtest.run(shop.scenario(), Shop.settings(policy), done -> {});
  }

  @Test
  void theHistoryEntersTheBooksWithItsDemandAndItsInStockShare() {
    Scenario scenario =
        new Shop().history(new long[] {3, 0, 5, 2}, new double[] {1, 0, 0.25, 1}).scenario();
    ItemRun run =
        new ItemRun(
            scenario,
            scenario.items().get(0),
            new Bookkeeper(new LocalDays(ZoneOffset.UTC), Duration.ofDays(7), Duration.ofDays(60)));
    run.open();

    DemandHistory days = run.run().history(scenario.buckets().beginMillis(0));
    assertThat(days.buckets()).isEqualTo(28);
    double[] demand = new double[4];
    double[] inStock = new double[4];
    for (int day = 0; day < 28; day++) {
      demand[day / 7] += days.demand()[day];
      inStock[day / 7] += days.inStockShare()[day] / 7;
    }
    assertThat(demand).containsExactly(3, 0, 5, 2);
    assertThat(inStock).containsExactly(new double[] {1, 0, 0.25, 1}, within(1e-8));
    assertThat(run.run().book().onHand().units()).isEqualTo(7);
  }

  @Test
  void ordersArriveAfterTheLeadTimeAndCostsAddUp() {
    BacktestResult outcome = run(new Shop().demand(4, 4, 4, 4, 4, 4), PolicyName.ORDER_UP_TO);

    List<Period> periods = outcome.periods().get(0);
    // 7 at the start and nothing on order: what the first review orders comes in bucket 2.
    assertThat(periods.get(0).closing()).isEqualTo(3);
    assertThat(periods.get(1).lost()).isEqualTo(1);
    assertThat(periods.get(1).received()).isZero();
    BacktestOrderLine first = outcome.orders().get(0);
    assertThat(first.reviewBucket()).isEqualTo(-1);
    assertThat(first.arrivalBucket()).isEqualTo(2);
    assertThat(periods.get(2).received()).isEqualTo(first.quantity());
    assertThat(periods.get(0).onOrder()).isEqualTo(first.quantity());
    long stock = periods.stream().mapToLong(Period::closing).sum();
    long lost = periods.stream().mapToLong(Period::lost).sum();
    assertThat(outcome.summary().totalCost())
        .isCloseTo(0.2 * stock + lost + 0.5 * outcome.orders().size(), within(1e-9));
  }

  @Test
  void laterDemandChangesNothingBefore() {
    for (PolicyName policy : PolicyName.values()) {
      BacktestResult full = run(new Shop().demand(4, 0, 9, 4, 1, 6), policy);
      BacktestResult cut = run(new Shop().demand(4, 0, 9, 0, 0, 0), policy);
      assertThat(upTo(2, cut)).as("%s", policy).isEqualTo(upTo(2, full)).isNotEmpty();
    }
  }

  private static List<BacktestOrderLine> upTo(int bucket, BacktestResult outcome) {
    return outcome.orders().stream().filter(order -> order.reviewBucket() <= bucket).toList();
  }

  @Test
  void twiceTheSame() {
    Shop shop = new Shop().demand(4, 0, 9, 4, 1, 6).leadTimeStd(0.7);
    BacktestResult once = run(shop, PolicyName.NEWSVENDOR);
    BacktestResult again = run(shop, PolicyName.NEWSVENDOR);
    assertThat(again.orders()).isEqualTo(once.orders());
    assertThat(again.periods()).isEqualTo(once.periods());
  }

  @Test
  void unmetDemandIsLostOrWaits() {
    long[] demand = {9, 0, 0, 0, 0, 0};
    BacktestResult lost = run(new Shop().demand(demand), PolicyName.ORDER_UP_TO);
    BacktestResult waiting =
        run(new Shop().demand(demand).unmet(UnmetDemand.BACKORDERED), PolicyName.ORDER_UP_TO);
    assertThat(lost.periods().get(0).get(0).lost()).isEqualTo(2);
    assertThat(waiting.periods().get(0).get(0).lost()).isEqualTo(2);
    long received = waiting.periods().get(0).get(2).received();
    assertThat(waiting.periods().get(0).get(2).closing()).isEqualTo(received - 2);
  }

  @Test
  void neitherCapacityNorMinimumValueIsBroken() {
    Shop shop =
        new Shop()
            .demand(9, 9, 9, 9, 9, 9)
            .supplier(new Scenario.Supplier(11L, new BigDecimal("20")));
    for (PolicyName policy : PolicyName.values()) {
      BacktestResult outcome = run(shop, policy);
      for (BacktestOrderLine order : outcome.orders()) {
        assertThat(order.quantity()).as("%s", policy).isBetween(10L, 11L);
      }
    }
  }
}
