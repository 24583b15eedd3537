package io.github.inventorystreams.forecast.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Regression trees, whose outputs are averaged. */
record Forest(List<Tree> trees) implements Predictor {
  private static final int LINES_OF_A_TREE = 3;

  /**
   * One tree, node by node: after a split come all nodes of its left branch.
   *
   * @param feature which one a split looks at; -1 for a leaf
   * @param value up to and including it the left branch follows; of a leaf its output
   * @param right where the right branch of a split begins; 0 for a leaf
   */
  record Tree(int[] feature, double[] value, int[] right) {

    double output(double[] features) {
      int node = 0;
      while (feature[node] >= 0) {
        node = features[feature[node]] <= value[node] ? node + 1 : right[node];
      }
      return value[node];
    }
  }

  @Override
  public double predict(double[] features) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.output(features);
    }
    return sum / trees.size();
  }

  /** Three lines for each tree. */
  String text() {
    return trees.stream()
        .map(tree -> line(tree.feature) + line(tree.value) + line(tree.right))
        .collect(Collectors.joining());
  }

  static Forest parse(String text) {
    List<String> lines = text.lines().toList();
    List<Tree> trees = new ArrayList<>();
    for (int at = 0; at < lines.size(); at += LINES_OF_A_TREE) {
      double[] values =
          Arrays.stream(words(lines.get(at + 1))).mapToDouble(Double::parseDouble).toArray();
      trees.add(new Tree(whole(lines.get(at)), values, whole(lines.get(at + 2))));
    }
    return new Forest(List.copyOf(trees));
  }

  private static String line(int[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" ", "", "\n"));
  }

  private static String line(double[] numbers) {
    return Arrays.stream(numbers)
        .mapToObj(Double::toString)
        .collect(Collectors.joining(" ", "", "\n"));
  }

  private static int[] whole(String line) {
    return Arrays.stream(words(line)).mapToInt(Integer::parseInt).toArray();
  }

  private static String[] words(String line) {
    return line.split(" ");
  }
}
