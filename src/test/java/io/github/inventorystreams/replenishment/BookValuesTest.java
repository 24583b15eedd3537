package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.UnmetDemand;
import org.junit.jupiter.api.Test;

/** Worked examples of the literature; demand is normal in them. */
class BookValuesTest {

  /** Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd ed. 2019, example 3.1. */
  @Test
  void economicOrderQuantity() {
    assertThat(EconomicQuantity.eoq(8, 1300, 0.225)).isCloseTo(304.047, within(0.001));
  }

  /** Nahmias, Production and Operations Analysis, ch. 5, Harvey's Specialty Shop: EOQ. */
  @Test
  void economicOrderQuantityOfHarveysShop() {
    assertThat(EconomicQuantity.eoq(50, 200, 2)).isCloseTo(100, within(1e-9));
  }

  /** Snyder and Shen, 2nd ed. 2019, example 4.3: h 0.18, p 0.70, demand N(50, 8): S = 56.60. */
  @Test
  void newsvendor() {
    PolicyInput figures = Given.normal(50, 8, 1).times(0, 1).costs(0.18, 0.70, null).figures();
    assertThat(figures.costs().criticalRatio(1)).isCloseTo(0.7955, within(0.0001));
    assertThat(ProtectionDemand.afterLeadTime(figures).quantile(figures.costs().criticalRatio(1)))
        .isCloseTo(56.604, within(0.001));
    Target backordered =
        Policies.of(PolicyName.NEWSVENDOR)
            .target(
                Given.normal(50, 8, 1)
                    .times(0, 1)
                    .unmet(UnmetDemand.BACKORDERED)
                    .costs(0.18, 0.70, null)
                    .figures());
    assertThat(backordered.level()).isCloseTo(56.604, within(0.001));
  }

  /**
   * Nahmias, ch. 5, Harvey's Specialty Shop: demand over the interval N(100, 25). Type 1 service of
   * 98 % asks for 151 (z = 2.05), type 2 of 98 % with lots of 100 for 126 (L(z) = 0.08, z = 1.02).
   */
  @Test
  void cycleServiceAndFillRate() {
    Given given = Given.normal(100, 25, 1).times(0, 1);
    assertThat(ServiceLevelStock.level(given.service(0.98, ServiceTarget.CYCLE_SERVICE).figures()))
        .isCloseTo(151.3, within(0.1));
    assertThat(ServiceLevelStock.level(given.service(0.98, ServiceTarget.FILL_RATE).figures()))
        .isEqualTo(126);
  }

  /**
   * Chopra and Meindl, Supply Chain Management, on uncertain lead times: 2,500 a day with a
   * standard deviation of 500, 7 days with one of 7: sigma 17,550, and a safety stock of 22,491 at
   * 90 %.
   */
  @Test
  void safetyStockForAnUncertainLeadTime() {
    PolicyInput figures =
        Given.normal(2500, 500, 7)
            .times(7, 7, 0)
            .service(0.9, ServiceTarget.CYCLE_SERVICE)
            .figures();
    Target target = Policies.of(PolicyName.ORDER_UP_TO).target(figures);
    assertThat(target.safetyStock()).isCloseTo(22_491, within(0.01 * 22_491));
  }

  /**
   * Snyder and Shen, 2nd ed. 2019, example 5.5 (EOQ plus safety stock, with the data of example
   * 5.1): h 0.225, p 7.5, K 8, demand N(1300, 150) a year, lead time of a month: r = 190.337, Q =
   * 304.047. Here a month is a day; the order goes out as soon as it is due.
   */
  @Test
  void reorderPointAndQuantity() {
    double year = 12;
    Given given =
        Given.normal(1300 / year, 150 / Math.sqrt(year), 1)
            .times(1, 0)
            .costs(0.225 / year, 7.5, 8.0)
            .service(7.5 / (7.5 + 0.225), ServiceTarget.CYCLE_SERVICE);
    FixedQuantity policy = new FixedQuantity();
    assertThat(policy.target(given.figures()).reorderPoint()).isCloseTo(190.337, within(0.001));
    assertThat(EconomicQuantity.of(given.figures())).isCloseTo(304.047, within(0.001));
    assertThat(policy.target(given.stock(191, 0, 0).figures()).need()).isZero();
    assertThat(policy.target(given.stock(190, 0, 0).figures()).need()).isEqualTo(305);
    // One lot would leave the position at 105, below r: two are needed.
    assertThat(policy.target(given.stock(-200, 0, 0).figures()).need()).isEqualTo(610);
  }

  /** Silver, Pyke and Thomas, ch. 6: the safety stock is z sigma sqrt(L + R); z = 1.645 at 95 %. */
  @Test
  void safetyStockOverLeadTimePlusReviewPeriod() {
    Target target =
        Policies.of(PolicyName.ORDER_UP_TO).target(Given.normal(20, 5, 9).times(4, 5).figures());
    assertThat(target.protectionDemand()).isCloseTo(180, within(1e-9));
    assertThat(target.safetyStock()).isCloseTo(1.6449 * 5 * 3, within(0.01));
  }
}
