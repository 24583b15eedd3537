package io.github.inventorystreams.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.forecast.Forecast;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/**
 * The (s,S) rule against the best there is. What a pair (s,S) costs per period is reckoned by the
 * renewal argument of Zheng and Federgruen (Operations Research 39, 1991), for orders that come at
 * once, Poisson demand and what is short coming back; the published optima show that the reckoning
 * is right.
 */
class ReorderPointCostTest {

  private record Problem(double mean, double holding, double shortage, double perOrder) {

    /** {@code (K + sum m(j) G(S - j)) / sum m(j)}, over j from 0 to S - s - 1. */
    double cost(int reorderPoint, int level) {
      PoissonDistribution demand = new PoissonDistribution(mean);
      double none = demand.probability(0);
      double[] visits = new double[level - reorderPoint];
      double cost = perOrder;
      double periods = 0;
      for (int j = 0; j < visits.length; j++) {
        double sum = j == 0 ? 1 : 0;
        for (int from = 0; from < j; from++) {
          sum += demand.probability(j - from) * visits[from];
        }
        visits[j] = sum / (1 - none);
        periods += visits[j];
        cost += visits[j] * periodCost(demand, level - j);
      }
      return cost / periods;
    }

    private double periodCost(PoissonDistribution demand, int stock) {
      double cost = 0;
      int most = (int) (mean + 20 * Math.sqrt(mean)) + 20;
      for (int wanted = 0; wanted <= most; wanted++) {
        cost +=
            demand.probability(wanted)
                * (holding * Math.max(0, stock - wanted) + shortage * Math.max(0, wanted - stock));
      }
      return cost;
    }

    Target target() {
      PoissonDistribution demand = new PoissonDistribution(mean);
      return new ReorderPoint()
          .target(
              new Given(
                      new Forecast(
                          "poisson",
                          new double[] {mean},
                          (days, probability) -> demand.inverseCumulativeProbability(probability)))
                  .times(0, 1)
                  .costs(holding, shortage, perOrder)
                  .service(shortage / (shortage + holding), ServiceTarget.COST_RATIO)
                  .figures());
    }
  }

  private static final Problem EXAMPLE_4_7 = new Problem(6, 1, 4, 5);
  private static final Problem MEAN_10 = new Problem(10, 1, 9, 64);
  private static final Problem MEAN_20 = new Problem(20, 1, 9, 64);

  /** Zheng and Federgruen 1991, table 1: (6,40) costs 35.022 and (14,62) 49.173. */
  @Test
  void zhengAndFedergruensTable() {
    assertThat(MEAN_10.cost(6, 40)).isCloseTo(35.022, within(0.0005));
    assertThat(MEAN_20.cost(14, 62)).isCloseTo(49.173, within(0.0005));
  }

  /** Snyder and Shen, 2nd ed. 2019, example 4.7: (4,10) costs 8.034, and no pair costs less. */
  @Test
  void snyderAndShensExample() {
    assertThat(EXAMPLE_4_7.cost(4, 10)).isCloseTo(8.034, within(0.0005));
    for (int reorderPoint = 0; reorderPoint < 15; reorderPoint++) {
      for (int level = reorderPoint + 1; level < 40; level++) {
        assertThat(EXAMPLE_4_7.cost(reorderPoint, level))
            .as("(%d,%d)", reorderPoint, level)
            .isGreaterThan(8.034);
      }
    }
  }

  /**
   * The rule is no optimum: it keeps the service of each cycle, however seldom there is one. That
   * costs up to a third more where orders are dear, and the level is in the right region.
   */
  @Test
  void theRuleCostsMoreThanTheOptimumByAThirdAtMost() {
    assertThat(costOfRule(EXAMPLE_4_7) / 8.034).isBetween(1.0, 1.33);
    assertThat(costOfRule(MEAN_10) / 35.022).isBetween(1.0, 1.33);
    assertThat(costOfRule(MEAN_20) / 49.173).isBetween(1.0, 1.33);
  }

  private static double costOfRule(Problem problem) {
    Target target = problem.target();
    return problem.cost((int) target.reorderPoint(), (int) Math.ceil(target.level()));
  }
}
