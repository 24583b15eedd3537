package io.github.inventorystreams.batch;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Regressors;
import java.util.Arrays;

/**
 * One series of a file, zero-filled.
 *
 * @param all its whole demand; regressors may reach beyond
 */
public record Series(String id, DemandHistory all) {

  /** What the stream keeps of a SKU, and so what its forecasts can see. */
  private static final int MAX_DAYS = 730;

  /** The first day of a bucket. */
  public long epochDayOf(int bucket) {
    return all.firstEpochDay() + (long) bucket * all.daysPerBucket();
  }

  /** Whether a regressor is 0 or 1 in every bucket. */
  boolean isFlag(int regressor) {
    return Arrays.stream(all.regressors().values()[regressor])
        .allMatch(value -> value == 0 || value == 1);
  }

  /** What was known before a day, without regressors beyond. */
  DemandHistory before(long endDay) {
    long buckets = (endDay - all.firstEpochDay()) / all.daysPerBucket();
    return upTo((int) Math.min(all.buckets(), buckets) - 1, 0);
  }

  /**
   * What was known at the end of a bucket, and of regressors so many buckets beyond.
   *
   * @param last the origin
   */
  DemandHistory upTo(int last, int horizon) {
    int most = Math.max(1, MAX_DAYS / all.daysPerBucket());
    int from = Math.max(0, last + 1 - most);
    Regressors known = all.regressors();
    int to = Math.min(known.buckets(), last + 1 + horizon);
    double[][] values = new double[known.values().length][];
    for (int row = 0; row < values.length; row++) {
      values[row] = Arrays.copyOfRange(known.values()[row], from, Math.max(from, to));
    }
    return new DemandHistory(
        epochDayOf(from),
        all.daysPerBucket(),
        Arrays.copyOfRange(all.demand(), from, last + 1),
        Arrays.copyOfRange(all.inStockShare(), from, last + 1),
        new Regressors(known.names(), values));
  }
}
