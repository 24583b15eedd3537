package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Regressors;
import java.util.Arrays;
import java.util.List;

/** The rows of one series as they come, in any order; several of one bucket are taken together. */
final class SeriesRows {
  private static final int FIRST_CAPACITY = 64;

  private final String id;
  private final int width;
  private long[] days = new long[FIRST_CAPACITY];

  /** Quantity (NaN where it is not known yet), in-stock share, regressors. */
  private double[] cells;

  private int count;

  SeriesRows(String id, int regressors) {
    this.id = id;
    this.width = 2 + regressors;
    this.cells = new double[FIRST_CAPACITY * width];
  }

  void add(long epochDay, double[] row) {
    if (count == days.length) {
      days = Arrays.copyOf(days, 2 * count);
      cells = Arrays.copyOf(cells, 2 * count * width);
    }
    days[count] = epochDay;
    System.arraycopy(row, 0, cells, count * width, width);
    count++;
  }

  long firstDay() {
    return Arrays.stream(days, 0, count).min().orElseThrow();
  }

  long lastDay() {
    return Arrays.stream(days, 0, count).max().orElseThrow();
  }

  /** How many rows are of a day that another row is of. */
  long duplicates() {
    return count - Arrays.stream(days, 0, count).distinct().count();
  }

  /** Whether all rows lie on first days of buckets. */
  boolean begins(long anchorDay, int daysPerBucket) {
    return Arrays.stream(days, 0, count)
        .allMatch(day -> Math.floorMod(day - anchorDay, daysPerBucket) == 0);
  }

  /**
   * The series, with zeros and full stock where the file has no row.
   *
   * @param anchorDay some first day of a bucket
   * @param endDay the first day that the file does not cover any more: what reaches beyond is no
   *     whole bucket
   * @param kept those of the regressors that are wanted
   * @param names theirs
   */
  Series filled(
      long anchorDay, long endDay, int daysPerBucket, List<Integer> kept, List<String> names) {
    long first = Math.floorDiv(firstDay() - anchorDay, daysPerBucket);
    int whole = (int) (Math.floorDiv(endDay - anchorDay, daysPerBucket) - first);
    int rows =
        Math.min(whole, (int) (Math.floorDiv(lastDay() - anchorDay, daysPerBucket) - first + 1));
    double[][] sums = new double[width][Math.max(0, rows)];
    int[] seen = new int[Math.max(0, rows)];
    int known = 0;
    for (int i = 0; i < count; i++) {
      int bucket = (int) (Math.floorDiv(days[i] - anchorDay, daysPerBucket) - first);
      if (bucket >= rows) {
        continue;
      }
      seen[bucket]++;
      double quantity = cells[i * width];
      if (!Double.isNaN(quantity)) {
        known = Math.max(known, bucket + 1);
        sums[0][bucket] += quantity;
      }
      for (int column = 1; column < width; column++) {
        sums[column][bucket] += cells[i * width + column];
      }
    }
    for (int bucket = 0; bucket < rows; bucket++) {
      for (int column = 1; column < width; column++) {
        sums[column][bucket] =
            seen[bucket] > 0 ? sums[column][bucket] / seen[bucket] : column == 1 ? 1 : 0;
      }
    }
    return new Series(
        id,
        new DemandHistory(
            anchorDay + first * daysPerBucket,
            daysPerBucket,
            Arrays.copyOf(sums[0], known),
            Arrays.copyOf(sums[1], known),
            new Regressors(names, kept.stream().map(i -> sums[2 + i]).toArray(double[][]::new))));
  }
}
