package io.github.inventorystreams.forecast.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regression trees as LightGBM writes them to its model file, kept as arrays: what was trained in
 * one place is used in another as plain text, without native code, by any number of threads.
 *
 * @param trees their outputs are added
 * @param weight of each; {@code 1 / trees} in a forest, which averages
 */
record Trees(List<Tree> trees, double weight) implements Predictor {

  /**
   * One tree. A child from 0 on is a split, a negative one the leaf {@code -1 - child}.
   *
   * @param feature which one each split looks at
   * @param threshold up to and including it the left child follows
   */
  private record Tree(int[] feature, double[] threshold, int[] left, int[] right, double[] leaf) {

    double output(double[] features) {
      int node = feature.length == 0 ? -1 : 0;
      while (node >= 0) {
        node = features[feature[node]] <= threshold[node] ? left[node] : right[node];
      }
      return leaf[-1 - node];
    }
  }

  /** Reads what {@link LightGbm} has trained. */
  static Trees parse(String model) {
    List<Tree> trees = new ArrayList<>();
    String[] parts = model.split("(?m)^Tree=\\d+$");
    for (String part : Arrays.asList(parts).subList(1, parts.length)) {
      trees.add(
          new Tree(
              whole(part, "split_feature"),
              numbers(part, "threshold"),
              whole(part, "left_child"),
              whole(part, "right_child"),
              numbers(part, "leaf_value")));
    }
    boolean averages = parts[0].startsWith("average_output");
    return new Trees(List.copyOf(trees), averages ? 1.0 / trees.size() : 1);
  }

  private static int[] whole(String part, String name) {
    return Arrays.stream(words(part, name)).mapToInt(Integer::parseInt).toArray();
  }

  private static double[] numbers(String part, String name) {
    return Arrays.stream(words(part, name)).mapToDouble(Double::parseDouble).toArray();
  }

  private static String[] words(String part, String name) {
    String line =
        part.lines()
            .filter(candidate -> candidate.startsWith(name + "="))
            .findFirst()
            .orElse(name + "=");
    String words = line.substring(name.length() + 1).strip();
    return words.isEmpty() ? new String[0] : words.split(" ");
  }

  @Override
  public double predict(double[] features) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.output(features);
    }
    return sum * weight;
  }
}
