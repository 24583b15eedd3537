package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.UsualPeaks;
import java.util.Arrays;

/**
 * The spread of a week's demand over its days: a SKU's own spread over the last at most 26 whole
 * weeks, drawn towards that of its pool as if the pool had sold 30 units more.
 *
 * @param factors by place in the season, see {@link DemandHistory#seasonOf}; their mean is 1
 */
record WeekdayProfile(double[] factors) {
  private static final int WEEKS = 26;
  private static final double POOL_UNITS = 30;

  /** A few weeks show habits that are none: the pool weighs as much as so many of them. */
  private static final double POOL_WEEKS = 1;

  static WeekdayProfile of(ObservedDemand observed, PooledDemand pool) {
    int season = observed.season();
    double[] factors = new double[season];
    if (season == 1) {
      factors[0] = 1;
      return new WeekdayProfile(factors);
    }
    int end = observed.buckets();
    int weeks = Math.min(WEEKS, end / season);
    int from = end - weeks * season;
    double[] usual = UsualPeaks.of(observed.history().demand(), from, end);
    double rate = Arrays.stream(usual).sum() / Math.max(1, observed.exposure(from, end));
    double prior = Math.max(POOL_UNITS, POOL_WEEKS * rate * season);
    double total = prior;
    for (int place = 0; place < season; place++) {
      int bucket = from + place;
      double demand = 0;
      double exposure = 0;
      for (int same = bucket; same < end; same += season) {
        demand += usual[same - from];
        exposure += observed.exposure(same);
      }
      int weekday = observed.history().seasonOf(bucket);
      // A weekday that was hardly in stock says little: the rest of its weeks sell by the pool.
      double own =
          demand + Math.max(0, weeks - exposure) * rate * season * pool.weekdayShares()[weekday];
      factors[weekday] = own;
      total += own;
    }
    for (int weekday = 0; weekday < season; weekday++) {
      factors[weekday] =
          season * (factors[weekday] + prior * pool.weekdayShares()[weekday]) / total;
    }
    return new WeekdayProfile(factors);
  }

  /** A forecast of equal buckets, shared out by this profile. */
  Fitted over(Fitted levels, DemandHistory history) {
    return new Profiled(this, levels, history);
  }

  private record Profiled(WeekdayProfile profile, Fitted levels, DemandHistory history)
      implements Fitted {

    @Override
    public int firstOrigin() {
      return levels.firstOrigin();
    }

    @Override
    public double mean(int origin, int ahead) {
      return levels.mean(origin, ahead) * profile.factors[history.seasonOf(origin + ahead)];
    }

    @Override
    public double sum(int origin, int buckets) {
      int season = profile.factors.length;
      double factors = buckets - buckets % season;
      int place = history.seasonOf(origin);
      for (int left = buckets % season; left > 0; left--) {
        factors += profile.factors[place];
        place = place + 1 == season ? 0 : place + 1;
      }
      return factors * levels.mean(origin, 0);
    }
  }
}
