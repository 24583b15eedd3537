package io.github.inventorystreams.forecast.learned;

import java.util.Arrays;

/** Examples to learn from: the features of buckets and what came of them. */
final class Rows {
  private double[] features = new double[64 * DemandFeatures.COUNT];
  private float[] targets = new float[64];
  private int count;

  /** Adds one bucket as an example, seen from an origin. */
  void add(DemandFeatures of, int origin, int ahead) {
    if (count == targets.length) {
      targets = Arrays.copyOf(targets, 2 * count);
      features = Arrays.copyOf(features, 2 * features.length);
    }
    of.write(origin, ahead, features, count * DemandFeatures.COUNT);
    targets[count++] = (float) of.target(origin, ahead);
  }

  /** As many of them, evenly drawn, where there are more. */
  Rows evenly(int most) {
    if (count <= most) {
      return this;
    }
    Rows drawn = new Rows();
    drawn.features = new double[most * DemandFeatures.COUNT];
    drawn.targets = new float[most];
    drawn.count = most;
    for (int row = 0; row < most; row++) {
      int from = (int) ((long) row * count / most);
      drawn.targets[row] = targets[from];
      System.arraycopy(
          features,
          from * DemandFeatures.COUNT,
          drawn.features,
          row * DemandFeatures.COUNT,
          DemandFeatures.COUNT);
    }
    return drawn;
  }

  int count() {
    return count;
  }

  /** Row by row, {@link DemandFeatures#COUNT} in each. */
  double[] features() {
    return Arrays.copyOf(features, count * DemandFeatures.COUNT);
  }

  float[] targets() {
    return Arrays.copyOf(targets, count);
  }

  double[] features(int row) {
    int from = row * DemandFeatures.COUNT;
    return Arrays.copyOfRange(features, from, from + DemandFeatures.COUNT);
  }

  float target(int row) {
    return targets[row];
  }
}
