package io.github.inventorystreams.forecast.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.UnconstrainedDemand;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DemandFeaturesTest {

  @Test
  void nothingFromTheOriginOnIsSeen() {
    double[] demand = Shops.weekly(1, 200, 1);
    double[] other = demand.clone();
    Arrays.fill(other, 150, 200, 99);

    for (int ahead : new int[] {1, 7, 20}) {
      assertThat(row(other, 150, ahead)).containsExactly(row(demand, 150, ahead));
    }
    assertThat(row(other, 151, 1)).isNotEqualTo(row(demand, 151, 1));
  }

  @Test
  void featuresDoNotDependOnTheUnitButForItsLogarithm() {
    double[] demand = Shops.weekly(2, 200, 1);
    double[] dozens = Arrays.stream(demand).map(units -> units * 12).toArray();

    double[] row = row(demand, 180, 5);
    double[] rowOfDozens = row(dozens, 180, 5);

    int differing = 0;
    for (int i = 0; i < row.length; i++) {
      differing += Math.abs(row[i] - rowOfDozens[i]) > 1e-9 ? 1 : 0;
    }
    assertThat(differing).isEqualTo(1);
  }

  @Test
  void baseIsTheLevelTimesTheShrunkWeekday() {
    // 26 weeks of 7 on Mondays, else 0: a level of 1, 13 own weeks and 4 of equal days
    double[] demand = new double[182];
    for (int day = 0; day < demand.length; day += 7) {
      demand[day] = 7;
    }
    DemandFeatures features = features(demand);

    assertThat(features.base(182, 1)).isCloseTo((13 * 7 + 4) / 17.0, within(1e-9));
    assertThat(features.base(182, 2)).isCloseTo(4 / 17.0, within(1e-9));
    assertThat(features.base(182, 8)).isEqualTo(features.base(182, 1));
  }

  @Test
  void departureFromTheBaseLeadsBackToTheDemand() {
    double[] demand = Shops.weekly(3, 120, 1);
    DemandFeatures features = features(demand);

    double target = features.target(100, 4);

    assertThat(features.demand(100, 4, target)).isCloseTo(demand[103], within(1e-9));
    assertThat(features.demand(100, 4, -1e6)).isZero();
  }

  private static double[] row(double[] demand, int origin, int ahead) {
    double[] row = new double[DemandFeatures.COUNT];
    features(demand).write(origin, ahead, row, 0);
    return row;
  }

  private static DemandFeatures features(double[] demand) {
    return new DemandFeatures(UnconstrainedDemand.ofLast(730, Shops.inStock(demand)));
  }
}
