package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The order lines that somebody has to look at first. */
class OrderChecksTest {
  private static final OrderChecks CHECKS = new OrderChecks(10, 180, null);

  private static OrderChecks.Line line(
      long quantity, @Nullable Double usualPerDay, List<Long> pastOrders) {
    return new OrderChecks.Line(
        0, quantity, new BigDecimal("2.50"), false, false, usualPerDay, 20, pastOrders);
  }

  @Test
  void tenTimesTheUsualOrderIsUsualAndMoreIsNot() {
    List<Long> past = List.of(8L, 12L, 400L);

    assertThat(CHECKS.objection(line(120, null, past))).isNull();
    assertThat(CHECKS.objection(line(121, null, past)))
        .isEqualTo("121 is more than 10 times the usual order of 12 (orders.approve-above-usual)");
  }

  @Test
  void whatMakesUpForOrdersThatWereCutIsUsual() {
    // 150 for 65 that are owed: 85 at 2.7 a day last 31 days, and the policy has to cover 20.
    OrderChecks.Line owed =
        new OrderChecks.Line(-65, 150, BigDecimal.ONE, false, false, 2.7, 20, List.of(6L, 6L, 6L));

    assertThat(CHECKS.objection(owed)).isNull();
    assertThat(CHECKS.objection(line(150, 2.7, List.of(6L, 6L, 6L)))).isNotNull();
  }

  @Test
  void twoOrdersDoNotMakeAUsualOne() {
    assertThat(CHECKS.objection(line(100_000, null, List.of(8L, 12L)))).isNull();
  }

  @Test
  void daysCountBeyondThoseThatThePolicyCovers() {
    // 200 days at 4 a day.
    assertThat(CHECKS.objection(line(800, 4.0, List.of()))).isNull();
    assertThat(CHECKS.objection(line(804, 4.0, List.of())))
        .isEqualTo(
            "it covers 201 days of the usual demand of 4.0 a day, more than 180 days beyond the policy's 20 (orders.approve-above-days)");
  }

  @Test
  void aSkuThatHardlySellsMayBeOrderedByAFew() {
    assertThat(CHECKS.objection(line(28, 0.0, List.of()))).isNull();
    assertThat(CHECKS.objection(line(29, 0.0, List.of()))).isNotNull();
  }

  @Test
  void theLeastThatCanBeHadAndWhatSomebodyHasSetIsCheckedByItsValueAlone() {
    OrderChecks.Line least =
        new OrderChecks.Line(0, 9_999, BigDecimal.ONE, true, false, 1.0, 20, List.of(1L, 1L, 1L));
    OrderChecks.Line set =
        new OrderChecks.Line(0, 9_999, BigDecimal.ONE, false, true, 1.0, 20, List.of(1L, 1L, 1L));
    OrderChecks withValue = new OrderChecks(10, 180, new BigDecimal("9998.99"));

    assertThat(CHECKS.objection(least)).isNull();
    assertThat(CHECKS.objection(set)).isNull();
    assertThat(withValue.objection(set))
        .isEqualTo("it is worth 9999, more than 9998.99 (orders.approve-above-value)");
    assertThat(withValue.objection(least)).isNotNull();
  }

  @Test
  void eachCheckCanBeSwitchedOff() {
    assertThat(OrderChecks.NONE.objection(line(1_000_000_000, 1.0, List.of(1L, 1L, 1L)))).isNull();
  }
}
