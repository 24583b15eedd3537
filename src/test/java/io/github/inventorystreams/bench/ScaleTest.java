package io.github.inventorystreams.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void comparesTheLargestWithTheSmallestInAnyOrder() {
    Scale scale = Scale.of(List.of(size(1000, 30), size(10, 20), size(100, 50)), "g");

    assertThat(scale.costRatio()).isEqualTo(1.5);
    assertThat(scale.sizes()).extracting(Scale.Size::skus).containsExactly(1000, 10, 100);
  }

  @Test
  void oneSizeCostsWhatItCosts() {
    assertThat(Scale.of(List.of(size(10, 20)), "g").costRatio()).isEqualTo(1);
  }

  private static Scale.Size size(int skus, double cpuSecondsPerMillion) {
    return new Scale.Size(
        skus, new Measurement(1000, cpuSecondsPerMillion, 0, 0, 1), new Footprint(1, 2, 3, 4));
  }
}
