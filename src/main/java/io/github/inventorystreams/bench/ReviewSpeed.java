package io.github.inventorystreams.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How fast SKUs are reviewed, forecast and ordered: medians over full reviews.
 *
 * @param skusPerSecondPerCore in a second of processor time, compiler and garbage collection
 *     included
 * @param skusPerSecond by the clock on the wall, with all threads
 * @param compilerShare the part of the processor time that was spent on compiling, 0 to 1
 * @param skus reviewed in each of them
 * @param reviews that were measured
 * @param orders order lines of a review
 */
public record ReviewSpeed(
    double skusPerSecondPerCore,
    double skusPerSecond,
    double compilerShare,
    int skus,
    int reviews,
    long orders,
    String guarantee)
    implements BenchResult {

  /** The medians. */
  public static ReviewSpeed of(List<ReviewRound> rounds, int skus, String guarantee) {
    return new ReviewSpeed(
        rounded(median(rounds, round -> round.skusPerSecondPerCore(skus)), 1),
        rounded(median(rounds, round -> round.skusPerSecond(skus)), 1),
        rounded(median(rounds, round -> round.time().compilerShare()), 1000),
        skus,
        rounds.size(),
        Math.round(median(rounds, ReviewRound::orderLines)),
        guarantee);
  }

  private static double median(List<ReviewRound> rounds, ToDoubleFunction<ReviewRound> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
