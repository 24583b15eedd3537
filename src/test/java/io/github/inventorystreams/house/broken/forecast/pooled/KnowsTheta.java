package io.github.inventorystreams.house.broken.forecast.pooled;

import io.github.inventorystreams.house.broken.forecast.smoothing.Comb3;
import io.github.inventorystreams.house.broken.forecast.smoothing.Theta;

/** A pooled method that knows more than the one it begins with. */
final class KnowsTheta {
  Comb3 comb3() {
    return new Comb3();
  }

  Theta theta() {
    return new Theta();
  }
}
