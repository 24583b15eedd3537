package io.github.inventorystreams.forecast.learned;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The model that support vector regression has learned: a weighted sum of Gaussian kernels about
 * its support vectors.
 *
 * @param offset added to the sum
 * @param weights of the vectors
 * @param vectors standardized
 */
record KernelSum(
    Standard standard, double gamma, double offset, double[] weights, double[][] vectors)
    implements Predictor {

  KernelSum plus(double correction) {
    return new KernelSum(standard, gamma, offset + correction, weights, vectors);
  }

  @Override
  public double predict(double[] features) {
    double[] at = standard.of(features);
    double sum = offset;
    for (int i = 0; i < weights.length; i++) {
      double distance = 0;
      for (int j = 0; j < at.length; j++) {
        double difference = at[j] - vectors[i][j];
        distance += difference * difference;
      }
      sum += weights[i] * Math.exp(-gamma * distance);
    }
    return sum;
  }

  /** Line by line: means, deviations, width and offset, weights, then a vector in each. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(line(standard.mean())).append(line(standard.deviation()));
    text.append(line(gamma, offset)).append(line(weights));
    for (double[] vector : vectors) {
      text.append(line(vector));
    }
    return text.toString();
  }

  static KernelSum parse(String text) {
    List<double[]> lines = text.lines().map(KernelSum::numbers).toList();
    double[] two = lines.get(2);
    return new KernelSum(
        new Standard(lines.get(0), lines.get(1)),
        two[0],
        two[1],
        lines.get(3),
        lines.subList(4, lines.size()).toArray(new double[0][]));
  }

  private static String line(double... numbers) {
    return Arrays.stream(numbers)
        .mapToObj(Double::toString)
        .collect(Collectors.joining(" ", "", "\n"));
  }

  private static double[] numbers(String line) {
    return line.isEmpty()
        ? new double[0]
        : Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
