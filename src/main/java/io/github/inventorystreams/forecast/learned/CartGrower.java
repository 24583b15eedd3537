package io.github.inventorystreams.forecast.learned;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Grows one tree: each node is split where that lowers the squared error most (CART). */
final class CartGrower {
  private static final int DEEPEST = 24;

  private final BinnedRows rows;
  private final int leastRows;
  private final SplittableRandom random;

  /** The drawn rows; those of a node lie together. */
  private final int[] drawn;

  private final int[] features = new int[DemandFeatures.COUNT];
  private final double[] sums = new double[BinnedRows.MAX_BINS];
  private final int[] counts = new int[BinnedRows.MAX_BINS];

  private int[] feature = new int[64];
  private double[] value = new double[64];
  private int[] right = new int[64];
  private int nodes;

  CartGrower(BinnedRows rows, int leastRows, SplittableRandom random) {
    this.rows = rows;
    this.leastRows = leastRows;
    this.random = random;
    this.drawn = random.ints(rows.targets().length, 0, rows.targets().length).toArray();
    Arrays.setAll(features, i -> i);
  }

  Forest.Tree grow() {
    grow(0, drawn.length, 0);
    return new Forest.Tree(
        Arrays.copyOf(feature, nodes), Arrays.copyOf(value, nodes), Arrays.copyOf(right, nodes));
  }

  private record Split(int feature, int bin, double gain) {}

  private void grow(int from, int to, int depth) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += rows.targets()[drawn[i]];
    }
    int node = leaf(sum / (to - from));
    if (depth == DEEPEST || to - from < 2 * leastRows) {
      return;
    }
    Split split = best(from, to, sum);
    if (split.bin < 0) {
      return;
    }
    int middle = partition(from, to, split);
    feature[node] = split.feature;
    value[node] = rows.limits()[split.feature][split.bin];
    grow(from, middle, depth + 1);
    right[node] = nodes;
    grow(middle, to, depth + 1);
  }

  private int leaf(double output) {
    if (nodes == feature.length) {
      feature = Arrays.copyOf(feature, 2 * nodes);
      value = Arrays.copyOf(value, 2 * nodes);
      right = Arrays.copyOf(right, 2 * nodes);
    }
    feature[nodes] = -1;
    value[nodes] = output;
    return nodes++;
  }

  /** Of a third of the features, drawn anew for each node. */
  private Split best(int from, int to, double sum) {
    Split best = new Split(-1, -1, sum * sum / (to - from) * (1 + 1e-9) + 1e-12);
    for (int i = 0; i < (features.length + 2) / 3; i++) {
      int swapped = i + random.nextInt(features.length - i);
      int drawnFeature = features[swapped];
      features[swapped] = features[i];
      features[i] = drawnFeature;
      best = better(best, drawnFeature, from, to, sum);
    }
    return best;
  }

  private Split better(Split best, int candidate, int from, int to, double sum) {
    int bins = rows.limits()[candidate].length;
    Arrays.fill(sums, 0, bins, 0);
    Arrays.fill(counts, 0, bins, 0);
    byte[] bin = rows.bins()[candidate];
    for (int i = from; i < to; i++) {
      sums[bin[drawn[i]]] += rows.targets()[drawn[i]];
      counts[bin[drawn[i]]]++;
    }
    Split better = best;
    double left = 0;
    int leftCount = 0;
    for (int b = 0; b < bins - 1; b++) {
      left += sums[b];
      leftCount += counts[b];
      int rightCount = to - from - leftCount;
      if (leftCount >= leastRows && rightCount >= leastRows) {
        double gain = left * left / leftCount + (sum - left) * (sum - left) / rightCount;
        better = gain > better.gain ? new Split(candidate, b, gain) : better;
      }
    }
    return better;
  }

  private int partition(int from, int to, Split split) {
    byte[] bin = rows.bins()[split.feature];
    int middle = from;
    for (int i = from; i < to; i++) {
      int row = drawn[i];
      if (bin[row] <= split.bin) {
        drawn[i] = drawn[middle];
        drawn[middle++] = row;
      }
    }
    return middle;
  }
}
