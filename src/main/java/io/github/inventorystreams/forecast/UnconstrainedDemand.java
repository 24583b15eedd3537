package io.github.inventorystreams.forecast;

import java.util.Arrays;

/**
 * A history as a series of demand, for methods that know no exposure: what a bucket without stock
 * could not sell is added by the rate of the same place of the season in the weeks around it. Such
 * a rate, where it was seen little, is drawn towards that of the whole history.
 *
 * @param history the buckets that are left of the one it was made of
 * @param values units per bucket of {@code history}
 */
public record UnconstrainedDemand(DemandHistory history, double[] values) {
  private static final int SEASONS_AROUND = 6;

  /** The last buckets of a history, completed. */
  public static UnconstrainedDemand ofLast(int buckets, DemandHistory history) {
    DemandHistory last = last(buckets, history);
    ObservedDemand observed = new ObservedDemand(last);
    double[] values = new double[last.buckets()];
    for (int bucket = 0; bucket < values.length; bucket++) {
      boolean seen = observed.exposure(bucket) == 1;
      values[bucket] =
          seen
              ? observed.demand(bucket)
              : observed.completed(bucket, rateAround(observed, bucket, last.season()));
    }
    return new UnconstrainedDemand(last, values);
  }

  private static double rateAround(ObservedDemand observed, int bucket, int season) {
    double demand = observed.rate(0, observed.buckets());
    double exposure = 1;
    int reach = SEASONS_AROUND * season;
    int last = Math.min(observed.buckets() - 1, bucket + reach);
    for (int same = Math.max(bucket - reach, bucket % season); same <= last; same += season) {
      demand += observed.demand(same);
      exposure += observed.exposure(same);
    }
    return demand / exposure;
  }

  private static DemandHistory last(int buckets, DemandHistory history) {
    int skipped = Math.max(0, history.buckets() - buckets);
    if (skipped == 0) {
      return history;
    }
    double[][] regressors = history.regressors().values().clone();
    for (int row = 0; row < regressors.length; row++) {
      regressors[row] = Arrays.copyOfRange(regressors[row], skipped, regressors[row].length);
    }
    return new DemandHistory(
        history.firstEpochDay() + (long) skipped * history.daysPerBucket(),
        history.daysPerBucket(),
        Arrays.copyOfRange(history.demand(), skipped, history.buckets()),
        Arrays.copyOfRange(history.inStockShare(), skipped, history.buckets()),
        new Regressors(history.regressors().names(), regressors));
  }
}
