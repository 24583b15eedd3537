package io.github.inventorystreams.forecast.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Grows one tree by splitting, again and again, the leaf where that explains most of the gradients
 * (leaf-wise growth by histograms, Ke et al. 2017).
 */
final class GradientTreeGrower {
  private static final int LEAVES = 8;
  private static final int MIN_ROWS = 60;

  private final byte[][] columns;
  private final double[] gradients;
  private final double[] weights;

  /**
   * @param columns bins by feature and row
   * @param gradients by row, weighted
   * @param weights by row, above 0
   */
  GradientTreeGrower(byte[][] columns, double[] gradients, double[] weights) {
    this.columns = columns;
    this.gradients = gradients;
    this.weights = weights;
  }

  /** The value that a leaf answers, by its rows. */
  @FunctionalInterface
  interface LeafValue {
    double of(int[] rows);
  }

  private record Split(int feature, int cut, double gain) {}

  private record Leaf(int node, int[] rows, @Nullable Split split) {
    double gain() {
      return split == null ? 0 : split.gain;
    }
  }

  RegressionTree grow(LeafValue leafValue) {
    int nodes = 2 * LEAVES - 1;
    int[] feature = new int[nodes];
    Arrays.fill(feature, -1);
    RegressionTree tree =
        new RegressionTree(
            feature, new int[nodes], new int[nodes], new int[nodes], new double[nodes]);
    int[] all = new int[weights.length];
    Arrays.setAll(all, row -> row);
    List<Leaf> leaves = new ArrayList<>(List.of(new Leaf(0, all, bestSplit(all))));
    int next = 1;
    while (leaves.size() < LEAVES) {
      Leaf best = leaves.get(0);
      for (Leaf leaf : leaves) {
        best = leaf.gain() > best.gain() ? leaf : best;
      }
      Split split = best.split;
      if (split == null) {
        break;
      }
      leaves.remove(best);
      tree.feature()[best.node] = split.feature;
      tree.cut()[best.node] = split.cut;
      tree.left()[best.node] = next;
      tree.right()[best.node] = next + 1;
      byte[] column = columns[split.feature];
      int[] low = Arrays.stream(best.rows).filter(row -> column[row] <= split.cut).toArray();
      int[] high = Arrays.stream(best.rows).filter(row -> column[row] > split.cut).toArray();
      leaves.add(new Leaf(next, low, bestSplit(low)));
      leaves.add(new Leaf(next + 1, high, bestSplit(high)));
      next += 2;
    }
    for (Leaf leaf : leaves) {
      tree.value()[leaf.node] = leafValue.of(leaf.rows);
    }
    return tree;
  }

  private @Nullable Split bestSplit(int[] rows) {
    if (rows.length < 2 * MIN_ROWS) {
      return null;
    }
    Split best = null;
    for (int feature = 0; feature < columns.length; feature++) {
      Split split = bestSplit(rows, feature);
      if (split != null && (best == null || split.gain > best.gain)) {
        best = split;
      }
    }
    return best;
  }

  private @Nullable Split bestSplit(int[] rows, int feature) {
    double[] sums = new double[FeatureBins.BINS];
    double[] masses = new double[FeatureBins.BINS];
    int[] counts = new int[FeatureBins.BINS];
    byte[] column = columns[feature];
    double total = 0;
    double mass = 0;
    for (int row : rows) {
      int bin = column[row];
      sums[bin] += gradients[row];
      masses[bin] += weights[row];
      counts[bin]++;
      total += gradients[row];
      mass += weights[row];
    }
    Split best = null;
    double most = total * total / mass;
    double sum = 0;
    double below = 0;
    int count = 0;
    for (int bin = 0; bin < FeatureBins.BINS - 1; bin++) {
      sum += sums[bin];
      below += masses[bin];
      count += counts[bin];
      if (count >= MIN_ROWS && rows.length - count >= MIN_ROWS && counts[bin] > 0) {
        double rest = total - sum;
        double explained = sum * sum / below + rest * rest / (mass - below);
        if (explained > most) {
          most = explained;
          best = new Split(feature, bin, explained - total * total / mass);
        }
      }
    }
    return best;
  }
}
