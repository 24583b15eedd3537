package io.github.inventorystreams.forecast.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.inventorystreams.forecast.UnconstrainedDemand;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnersTest {
  @Test
  void treeFindsTheSplitThatLowersTheErrorMost() {
    // The only thing that tells these rows apart is the weekday: weekends sell 100, other days 10.
    double[] demand = new double[364];
    for (int day = 0; day < demand.length; day++) {
      demand[day] = day % 7 < 5 ? 10 : 100;
    }
    Rows rows = rows(demand, 280);

    Predictor model = new RandomForest(30, 5).read(new RandomForest(30, 5).learn(rows));

    for (int row = 200; row < 214; row++) {
      assertThat(model.predict(rows.features(row))).isCloseTo(rows.target(row), within(0.05));
    }
  }

  @Test
  void forestOfOneLeafIsTheMeanOfWhatWasDrawn() {
    Rows rows = rows(30);
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    double sum = 0;
    for (int row = 0; row < 30; row++) {
      least = Math.min(least, rows.target(row));
      most = Math.max(most, rows.target(row));
      sum += rows.target(row);
    }
    RandomForest stump = new RandomForest(400, 30);

    double output = stump.read(stump.learn(rows)).predict(rows.features(0));

    assertThat(output).isCloseTo(sum / 30, within((most - least) / 20));
    assertThat(stump.learn(rows).lines().count()).isEqualTo(3 * 400);
  }

  @Test
  void treeFollowsItsBranches() {
    Forest.Tree tree =
        new Forest.Tree(
            new int[] {1, -1, 0, -1, -1},
            new double[] {0.5, 10, 3, 20, 30},
            new int[] {2, 0, 4, 0, 0});
    Forest forest = Forest.parse(new Forest(List.of(tree, tree)).text());

    assertThat(forest.predict(new double[] {9, 0.5})).isEqualTo(10);
    assertThat(forest.predict(new double[] {3, 0.6})).isEqualTo(20);
    assertThat(forest.predict(new double[] {4, 0.6})).isEqualTo(30);
  }

  @Test
  void sameRowsGiveTheSameForest() {
    RandomForest forest = new RandomForest(10, 10);

    assertThat(forest.learn(rows(300))).isEqualTo(forest.learn(rows(300)));
  }

  @Test
  void supportVectorsHaveTheMeanOfTheirRows() {
    Rows rows = new Rows();
    double[] demand = Shops.skewed(5, 500);
    DemandFeatures features =
        new DemandFeatures(UnconstrainedDemand.ofLast(730, Shops.inStock(demand)));
    for (int origin = 60; origin < 500; origin++) {
      rows.add(features, origin, 1);
    }
    SupportVectors learner = new SupportVectors(1000);

    Predictor model = learner.read(learner.learn(rows));

    double said = 0;
    double came = 0;
    for (int row = 0; row < rows.count(); row++) {
      said += model.predict(rows.features(row));
      came += rows.target(row);
    }
    assertThat(said).isCloseTo(came, within(1e-6));
  }

  @Test
  void supportVectorsReadBackAreTheSame() {
    SupportVectors learner = new SupportVectors(1000);
    String text = learner.learn(rows(200));

    KernelSum read = KernelSum.parse(text);

    assertThat(read.text()).isEqualTo(text);
    assertThat(learner.learn(rows(200))).isEqualTo(text);
    assertThat(read.vectors()).isNotEmpty();
  }

  @Test
  void fewerRowsAreDrawnEvenly() {
    Rows rows = rows(100);

    Rows drawn = rows.evenly(10);

    assertThat(drawn.count()).isEqualTo(10);
    for (int row = 0; row < 10; row++) {
      assertThat(drawn.features(row)).containsExactly(rows.features(10 * row));
      assertThat(drawn.target(row)).isEqualTo(rows.target(10 * row));
    }
    assertThat(rows.evenly(100)).isSameAs(rows);
  }

  private static Rows rows(int count) {
    return rows(Shops.weekly(4, 730, 1), count);
  }

  private static Rows rows(double[] demand, int count) {
    DemandFeatures features =
        new DemandFeatures(UnconstrainedDemand.ofLast(730, Shops.inStock(demand)));
    Rows rows = new Rows();
    for (int i = 0; i < count; i++) {
      rows.add(features, 60 + i, 1 + i % 13);
    }
    return rows;
  }
}
