package io.github.inventorystreams.forecast.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedLevelsTest {

  @Test
  void equallyGoodConstantsWeighTheSame() {
    WeightedLevels all = new WeightedLevels(1, 5, 52);
    all.add(new double[] {1, 2}, 5);
    all.add(new double[] {3, 6}, 5);
    assertThat(all.average()).containsExactly(2, 4);
  }

  /** Twice the squares of 8 errors weigh half as much. */
  @Test
  void theWorseConstantWeighsLess() {
    WeightedLevels all = new WeightedLevels(0, 10, 8);
    all.add(new double[] {3}, 10);
    all.add(new double[] {6}, 20);
    assertThat(all.average()[0]).isCloseTo(4, within(1e-12));
  }

  @Test
  void perfectFitsAreAveragedToo() {
    WeightedLevels all = new WeightedLevels(0, 0, 100);
    all.add(new double[] {2}, 0);
    all.add(new double[] {4}, 0);
    assertThat(all.average()).containsExactly(3);
  }
}
