package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.forecast.Forecast;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  /** Ten days ahead with 1, 2, ... 10 units; the quantile names its arguments: days.probability. */
  private static final Forecast RISING =
      new Forecast(
          "rising",
          new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
          (days, probability) -> days + probability);

  private static ReviewFigures figures(
      long onHand, long reserved, long onOrder, double leadTimeDays, double reviewPeriodDays) {
    return new ReviewFigures(
        onHand, reserved, onOrder, RISING, leadTimeDays, reviewPeriodDays, 0.95, 14, 0.5, 2.5);
  }

  @Test
  void positionCountsWhatIsPromisedAndWhatIsOnItsWay() {
    assertThat(figures(8, 1, 5, 2, 1).position()).isEqualTo(12);
    assertThat(figures(-3, 1, 0, 2, 1).position()).isEqualTo(-4);
  }

  @Test
  void protectionDemandIsLinearBetweenWholeDays() {
    assertThat(figures(0, 0, 0, 2, 1).protectionDemand()).isEqualTo(6);
    assertThat(figures(0, 0, 0, 2, 1.25).protectionDemand()).isEqualTo(7);
    assertThat(figures(0, 0, 0, 0, 0).protectionDemand()).isZero();
    assertThat(figures(0, 0, 0, 7, 3).protectionDemand()).isEqualTo(55);
  }

  @Test
  void refusesAForecastThatIsTooShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> figures(0, 0, 0, 7, 3.5))
        .withMessageContaining("10 days")
        .withMessageContaining("10.5 days");
  }

  @Test
  void stockPlanCoversItsDaysAndWarnsAtItsRate() {
    Target target = Policies.of(PolicyName.STOCK_PLAN).target(figures(8, 1, 5, 2, 1));
    assertThat(target.level()).isEqualTo(35);
    assertThat(target.reorderPoint()).isEqualTo(17.5);
    assertThat(target.protectionDemand()).isEqualTo(6);
    assertThat(target.safetyStock()).isEqualTo(29);
    assertThat(target.need()).isEqualTo(23);
  }

  @Test
  void stockPlanOnHandIgnoresWhatIsOnOrder() {
    ReplenishmentPolicy strict = Policies.of(PolicyName.STOCK_PLAN, StockBasis.ON_HAND);
    assertThat(strict.target(figures(8, 1, 500, 2, 1)).need()).isEqualTo(27);
    assertThat(new StockPlan(StockBasis.POSITION).target(figures(8, 1, 500, 2, 1)).need()).isZero();
  }

  @Test
  void hundredPlannedWarnAtFifty() {
    ReviewFigures figures = new ReviewFigures(60, 0, 0, RISING, 1, 1, 0.95, 10, 0.5, 10);
    Target target = Policies.of(PolicyName.STOCK_PLAN).target(figures);
    assertThat(target.reorderPoint()).isEqualTo(50);
    assertThat(target.need()).isEqualTo(40);
  }

  @Test
  void orderUpToTakesTheQuantileOfTheProtectionInterval() {
    Target target = Policies.of(PolicyName.ORDER_UP_TO).target(figures(1, 0, 2, 3, 4));
    assertThat(target.level()).isEqualTo(7.95);
    assertThat(target.protectionDemand()).isEqualTo(28);
    assertThat(target.safetyStock()).isCloseTo(-20.05, within(1e-9));
    assertThat(target.need()).isEqualTo(5);
  }

  @Test
  void orderUpToWarnsAtTheQuantileOfTheLeadTime() {
    ReplenishmentPolicy policy = Policies.of(PolicyName.ORDER_UP_TO);
    assertThat(policy.target(figures(0, 0, 0, 3, 4)).reorderPoint()).isEqualTo(3.95);
    assertThat(policy.target(figures(0, 0, 0, 0, 4)).reorderPoint()).isZero();
  }

  @Test
  void reorderPointIsNeverAboveTheLevel() {
    Forecast falling = new Forecast("falling", new double[5], (days, probability) -> 10 - days);
    ReviewFigures figures = new ReviewFigures(0, 0, 0, falling, 1, 4, 0.95, 1, 1, 1);
    Target target = Policies.of(PolicyName.ORDER_UP_TO).target(figures);
    assertThat(target.level()).isEqualTo(5);
    assertThat(target.reorderPoint()).isEqualTo(5);
  }

  @Test
  void begunDaysCountAsWholeOnesInQuantiles() {
    Target target = Policies.of(PolicyName.ORDER_UP_TO).target(figures(0, 0, 0, 2.1, 1.5));
    assertThat(target.level()).isEqualTo(4.95);
    assertThat(target.reorderPoint()).isEqualTo(3.95);
  }

  @Test
  void needIsRoundedUpButNotByRoundingErrors() {
    assertThat(new Target(30.2, 0, 0, 0, 10).need()).isEqualTo(21);
    assertThat(new Target(30, 0, 0, 0, 30).need()).isZero();
    assertThat(new Target(30, 0, 0, 0, 31).need()).isZero();
    assertThat(new Target(30, 0, 0, 0, -5).need()).isEqualTo(35);
    // 3 x 0.1 is 0.30000000000000004 in doubles.
    assertThat(new Target(3 * 0.1 * 10, 0, 0, 0, 0).need()).isEqualTo(3);
    assertThat(new Target(1e12, 0, 0, 0, 1).need()).isEqualTo(999_999_999_999L);
  }
}
