package io.github.inventorystreams.forecast.pooled;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Regressors;
import java.util.Arrays;
import java.util.List;

/**
 * Regressors that are either on or off: promotions, paydays, holidays. One feature each: how much
 * it is on ahead, beside how much it was in the last year.
 */
final class EventFlags {
  private static final int YEAR_DAYS = 364;
  private static final double AS_USUAL = 0.5;

  /** By flag: how many buckets before each were on; of none where the history lacks it. */
  private final double[][] onBefore;

  private final int daysPerBucket;

  /**
   * @param names of the flags, of which a history may lack some
   */
  EventFlags(DemandHistory history, List<String> names) {
    daysPerBucket = history.daysPerBucket();
    Regressors regressors = history.regressors();
    onBefore = new double[names.size()][];
    for (int flag = 0; flag < onBefore.length; flag++) {
      int row = regressors.names().indexOf(names.get(flag));
      onBefore[flag] = row < 0 ? new double[1] : sums(regressors.values()[row]);
    }
  }

  private static double[] sums(double[] values) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    return sums;
  }

  /** The names of the regressors that are flags in each of some histories. */
  static List<String> namesIn(List<DemandHistory> histories) {
    return histories.isEmpty()
        ? List.of()
        : histories.get(0).regressors().names().stream()
            .filter(name -> histories.stream().allMatch(history -> isFlag(history, name)))
            .toList();
  }

  private static boolean isFlag(DemandHistory history, String name) {
    int row = history.regressors().names().indexOf(name);
    return row >= 0 && isFlag(history.regressors().values()[row]);
  }

  static boolean isFlag(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == 0 || value == 1);
  }

  /** How many features they make. */
  int features() {
    return onBefore.length;
  }

  /** Writes the features of an origin, for the buckets from it on; as usual where none is known. */
  void write(double[] features, int at, int origin, int horizon) {
    for (int flag = 0; flag < onBefore.length; flag++) {
      double[] sums = onBefore[flag];
      int known = Math.min(sums.length - 1, origin);
      double usual = mean(sums, known - YEAR_DAYS / daysPerBucket, known);
      int to = Math.min(sums.length - 1, origin + horizon);
      features[at + flag] = to > origin ? share(mean(sums, origin, to), usual) : AS_USUAL;
    }
  }

  private static double mean(double[] sums, int from, int to) {
    int first = Math.max(0, from);
    return to > first ? (sums[to] - sums[first]) / (to - first) : 0;
  }

  private static double share(double on, double usual) {
    return on + usual > 0 ? on / (on + usual) : AS_USUAL;
  }
}
