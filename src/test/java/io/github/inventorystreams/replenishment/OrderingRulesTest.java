package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.CapacitySharing;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.UnmetDemand;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The instants and quantities at which the policies order; all figures by hand. */
class OrderingRulesTest {

  /** Ten a day without any spread: what serves 3 days is 30. */
  private static Given sure() {
    return Given.certain(10, 10).times(2, 1);
  }

  @Test
  void reorderPointWaitsAndThenFillsUp() {
    // s = 30, S = 30 + max(EOQ, demand of a day) = 30 + 10.
    assertThat(target(PolicyName.REORDER_POINT, sure().stock(31, 0, 0)).need()).isZero();
    assertThat(target(PolicyName.REORDER_POINT, sure().stock(20, 0, 9)).need()).isEqualTo(11);
    // With K = 80 and h = 0.04 the EOQ is sqrt(2 x 80 x 10 / 0.04) = 200.
    Given given = sure().stock(20, 0, 0).costs(0.04, null, 80.0);
    assertThat(target(PolicyName.REORDER_POINT, given).need()).isEqualTo(210);
  }

  @Test
  void minMaxTakesTheLevelsThatWereSet() {
    assertThat(target(PolicyName.MIN_MAX, sure().minMax(50L, 80L).stock(51, 0, 0)).need()).isZero();
    assertThat(target(PolicyName.MIN_MAX, sure().minMax(50L, 80L).stock(50, 0, 0)).need())
        .isEqualTo(30);
    assertThat(target(PolicyName.MIN_MAX, sure().minMax(null, null).stock(25, 0, 0)).need())
        .isEqualTo(15);
  }

  @Test
  void fixedQuantityOrdersTheLeastMultipleThatLiftsAboveTheReorderPoint() {
    // s = 30, Q = 10: from 30 one lot, from 9 three, from 10 three, from 31 none.
    assertThat(target(PolicyName.FIXED_QUANTITY, sure().stock(31, 0, 0)).need()).isZero();
    assertThat(target(PolicyName.FIXED_QUANTITY, sure().stock(29, 0, 0)).need()).isEqualTo(10);
    assertThat(target(PolicyName.FIXED_QUANTITY, sure().stock(9, 0, 0)).need()).isEqualTo(30);
  }

  @Test
  void lostDemandIsNotOrderedAfterwards() {
    // Nothing for two days: what they lose is gone. Only the day after the arrival counts: 10.
    Given empty = sure().costs(0.001, 1.0, null);
    assertThat(target(PolicyName.NEWSVENDOR, empty).need()).isEqualTo(10);
    // 15 now last a day and a half; 5 that come tomorrow are sold tomorrow.
    Given some = sure().costs(0.001, 1.0, null).stock(15, 0, 5, new StockPosition.Receipt(1, 5));
    assertThat(target(PolicyName.NEWSVENDOR, some).need()).isEqualTo(10);
    // 12 that come with the order are still there.
    Given later = sure().costs(0.001, 1.0, null).stock(0, 0, 4, new StockPosition.Receipt(2, 4));
    assertThat(target(PolicyName.NEWSVENDOR, later).need()).isEqualTo(6);
  }

  @Test
  void backordersAreOrderedAfterwards() {
    Given waiting = sure().costs(0.001, 1.0, null).unmet(UnmetDemand.BACKORDERED).stock(-5, 0, 0);
    assertThat(target(PolicyName.NEWSVENDOR, waiting).need()).isEqualTo(35);
  }

  @Test
  void aRequestWithoutAPromisedDayIsNotRepeated() {
    Given asked = sure().costs(0.001, 1.0, null).stock(0, 0, 10);
    assertThat(target(PolicyName.NEWSVENDOR, asked).need()).isZero();
  }

  @Test
  void aLineIsLeftOutThatSavesLessThanItCosts() {
    // Empty shelf, 10 a day at 2 each: ten units save 20 a day and leave nothing over.
    Given given = sure().costs(0.1, 2.0, 19.0);
    assertThat(LineSaving.saving(given.figures(), 10)).isCloseTo(20, within(1e-6));
    assertThat(LineSaving.isBelowCost(given.figures(), 10)).isFalse();
    assertThat(LineSaving.isBelowCost(sure().costs(0.1, 2.0, 21.0).figures(), 10)).isTrue();
    assertThat(LineSaving.isBelowCost(sure().costs(null, 2.0, 21.0).figures(), 10)).isFalse();
  }

  @Test
  void theTightestLimitHolds() {
    BigDecimal cost = new BigDecimal("2.50");
    assertThat(OrderLimits.NONE.most(0, cost)).isEqualTo(OrderLimits.UNBOUNDED);
    OrderLimits limits = new OrderLimits(100L, 60L, new BigDecimal("99.99"));
    assertThat(limits.most(0, cost)).isEqualTo(39);
    assertThat(limits.most(25, cost)).isEqualTo(35);
    assertThat(limits.most(70, cost)).isZero();
    assertThat(limits.most(0, BigDecimal.ZERO)).isEqualTo(60);
  }

  @Test
  void capacityInProportionOrToTheDearestFirst() {
    List<CapacityRequest> requests =
        List.of(
            new CapacityRequest(0, 1, 60, 1, 1, 1),
            new CapacityRequest(0, 1, 30, 1, 1, 5),
            new CapacityRequest(0, 1, 30, 1, 12, 2));
    assertThat(CapacityAllocation.by(CapacitySharing.PRIORITY, requests, 70))
        .containsExactly(16, 30, 24);
    // 70 of 114 that can be given: 36, 18, 12; the 4 that are left go to the least covered.
    long[] shares = CapacityAllocation.by(CapacitySharing.PROPORTIONAL, requests, 70);
    assertThat(shares[0] + shares[1] + shares[2]).isEqualTo(70);
    assertThat(shares[2] % 12).isZero();
    assertThat(shares[0]).isBetween(36L, 40L);
    assertThat(CapacityAllocation.by(CapacitySharing.PROPORTIONAL, requests, 500))
        .containsExactly(60, 30, 24);
  }

  private static Target target(PolicyName policy, Given given) {
    return Policies.of(policy).target(given.figures());
  }
}
