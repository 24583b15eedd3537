package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.forecast.Forecast;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  /** Ten days ahead with 1, 2, ... 10 units; the quantile names its arguments: days.probability. */
  private static final Forecast RISING =
      new Forecast(
          "rising",
          new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
          (days, probability) -> days + probability);

  private static PolicyInput figures(
      long onHand, long reserved, long onOrder, double leadTimeDays, double reviewPeriodDays) {
    return new Given(RISING)
        .stock(onHand, reserved, onOrder)
        .times(leadTimeDays, reviewPeriodDays)
        .plan(14, 0.5, 2.5)
        .figures();
  }

  @Test
  void positionCountsWhatIsPromisedAndWhatIsOnItsWay() {
    assertThat(figures(8, 1, 5, 2, 1).stock().position()).isEqualTo(12);
    assertThat(figures(-3, 1, 0, 2, 1).stock().position()).isEqualTo(-4);
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
        .withMessageContaining("10 buckets")
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
  void stockPlanOnHandIgnoresWhatIsOnOrderAndSaysSo() {
    Given given = new Given(RISING).stock(8, 1, 500).times(2, 1).plan(14, 0.5, 2.5);
    assertThat(Policies.of(PolicyName.STOCK_PLAN).target(given.figures()).need()).isZero();
    Target strict =
        Policies.of(PolicyName.STOCK_PLAN).target(given.basis(StockBasis.ON_HAND).figures());
    assertThat(strict.need()).isEqualTo(27);
    assertThat(strict.notes()).anyMatch(note -> note.contains("ordered again"));
  }

  @Test
  void stockPlanRecommendsTheRateThatWarnsAtTheReorderPoint() {
    // The level that serves 3 days is 3.95 of S = 35: r = 0.11.
    assertThat(Policies.of(PolicyName.STOCK_PLAN).target(figures(8, 1, 5, 2, 1)).notes())
        .containsExactly("recommended r = 0.11");
    PolicyInput tooSmall = new Given(RISING).times(3, 4).plan(1, 0.5, 2.5).figures();
    assertThat(Policies.of(PolicyName.STOCK_PLAN).target(tooSmall).notes())
        .containsExactly(
            "even r = 1 warns too late: D = 3.2 days would cover lead time and review period");
  }

  @Test
  void hundredPlannedWarnAtFifty() {
    PolicyInput figures = new Given(RISING).stock(60, 0, 0).times(1, 1).plan(10, 0.5, 10).figures();
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
    PolicyInput figures = new Given(falling).times(1, 4).figures();
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
    assertThat(target(30.2, 0, 0, 0, 10).need()).isEqualTo(21);
    assertThat(target(30, 0, 0, 0, 30).need()).isZero();
    assertThat(target(30, 0, 0, 0, 31).need()).isZero();
    assertThat(target(30, 0, 0, 0, -5).need()).isEqualTo(35);
    // 3 x 0.1 is 0.30000000000000004 in doubles.
    assertThat(target(3 * 0.1 * 10, 0, 0, 0, 0).need()).isEqualTo(3);
    assertThat(target(1e12, 0, 0, 0, 1).need()).isEqualTo(999_999_999_999L);
  }

  private static Target target(
      double level, double reorderPoint, double demand, double safetyStock, long stock) {
    return new Target(level, reorderPoint, demand, safetyStock, stock, true, List.of());
  }
}
