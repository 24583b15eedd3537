package io.github.inventorystreams.forecast.pooled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A quantile by gradient boosting (Friedman 2001) of the pinball loss: each tree splits by the
 * loss's gradient and answers with the quantile of what the trees before it left over, of which a
 * small part is taken.
 */
record BoostedQuantile(double first, List<RegressionTree> trees) {
  private static final int ROUNDS = 60;
  private static final double LEARNING_RATE = 0.08;

  double at(byte[] bins) {
    double sum = first;
    for (RegressionTree tree : trees) {
      sum += tree.at(bins);
    }
    return sum;
  }

  /**
   * Learns from examples. The same examples in the same order give the same model.
   *
   * @param bins by example and feature; at least one example
   * @param targets what was to be predicted
   * @param weights of the examples, above 0
   */
  static BoostedQuantile train(
      byte[][] bins, double[] targets, double[] weights, double probability) {
    int count = targets.length;
    byte[][] columns = new byte[bins[0].length][count];
    for (int row = 0; row < count; row++) {
      for (int feature = 0; feature < columns.length; feature++) {
        columns[feature][row] = bins[row][feature];
      }
    }
    double first = quantile(targets.clone(), probability);
    double[] left = new double[count];
    Arrays.setAll(left, row -> targets[row] - first);
    double[] gradients = new double[count];
    GradientTreeGrower grower = new GradientTreeGrower(columns, gradients, weights);
    List<RegressionTree> trees = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (int row = 0; row < count; row++) {
        gradients[row] = weights[row] * (left[row] > 0 ? probability : probability - 1);
      }
      RegressionTree tree =
          grower.grow(
              rows ->
                  LEARNING_RATE
                      * quantile(
                          Arrays.stream(rows).mapToDouble(row -> left[row]).toArray(),
                          probability));
      trees.add(tree);
      for (int row = 0; row < count; row++) {
        left[row] -= tree.at(bins[row]);
      }
    }
    return new BoostedQuantile(first, List.copyOf(trees));
  }

  /** Linear between order statistics; sorts {@code values}. */
  private static double quantile(double[] values, double probability) {
    Arrays.sort(values);
    double rank = probability * (values.length - 1);
    int below = (int) rank;
    int above = Math.min(values.length - 1, below + 1);
    return values[below] + (rank - below) * (values[above] - values[below]);
  }
}
