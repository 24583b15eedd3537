package io.github.inventorystreams.forecast.pooled;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PastForecasts;
import java.util.List;

/**
 * The features of a SKU at an origin for a model of many SKUs, in units of a scale of its own, so
 * that great and small ones are alike. Only the buckets before the origin are used, but for the
 * constants of the fit and for flags that were known ahead.
 */
final class PooledFeatures {
  private static final int[] WINDOW_DAYS = {7, 14, 28, 56, 91, 182, 364};
  private static final int YEAR_DAYS = 364;
  private static final int HALF_YEAR_DAYS = 182;
  private static final int QUARTER_DAYS = 91;
  private static final double UNIT = 1;

  private final ObservedDemand observed;
  private final PastForecasts own;
  private final int horizon;
  private final int daysPerBucket;
  private final int firstEnd;
  private final EventFlags flags;

  /** Of the squared errors over the horizon, of those that end before a bucket or with it. */
  private final double[] squaresUpTo;

  PooledFeatures(ObservedDemand observed, PastForecasts own, int horizon, List<String> flagNames) {
    this.observed = observed;
    this.own = own;
    this.horizon = horizon;
    daysPerBucket = observed.history().daysPerBucket();
    flags = new EventFlags(observed.history(), flagNames);
    int buckets = observed.buckets();
    squaresUpTo = new double[buckets + 2];
    firstEnd = own.firstOrigin() + horizon;
    for (int end = firstEnd; end <= buckets; end++) {
      double error = actual(end - horizon) - own.sum(end - horizon, horizon);
      squaresUpTo[end + 1] = squaresUpTo[end] + error * error;
    }
  }

  /** Demand over the horizon from an origin on, as if always in stock, units. */
  double actual(int origin) {
    double sold = observed.demand(origin, origin + horizon);
    double missing = horizon - observed.exposure(origin, origin + horizon);
    return missing == 0 ? sold : sold + missing * own.sum(origin, horizon) / horizon;
  }

  /** What a demand over the horizon is measured by, units, above 0. */
  double scale(int origin) {
    return UNIT + (lately(HALF_YEAR_DAYS, origin) + own.sum(origin, horizon)) / 2;
  }

  /** How far the demand over the horizon was from the forecast in the last year, units. */
  double deviation(int origin) {
    int from = Math.max(firstEnd, origin - buckets(YEAR_DAYS));
    int count = origin + 1 - from;
    double square = count > 0 ? (squaresUpTo[origin + 1] - squaresUpTo[from]) / count : 0;
    return Math.sqrt(Math.max(own.sum(origin, horizon), square));
  }

  double[] at(int origin) {
    double scale = scale(origin);
    double[] features = new double[WINDOW_DAYS.length + 7 + flags.features()];
    int next = 0;
    for (int days : WINDOW_DAYS) {
      features[next++] = lately(days, origin) / scale;
    }
    features[next++] = own.sum(origin, horizon) / scale;
    features[next++] = deviation(origin) / scale;
    features[next++] = Math.log(scale);
    int from = Math.max(0, origin - buckets(QUARTER_DAYS));
    int bought = 0;
    int silent = 0;
    double greatest = 0;
    for (int bucket = from; bucket < origin; bucket++) {
      double demand = observed.demand(bucket);
      bought += demand > 0 ? 1 : 0;
      silent = demand > 0 ? 0 : silent + 1;
      greatest = Math.max(greatest, demand);
    }
    features[next++] = (double) bought / Math.max(1, origin - from);
    features[next++] = silent;
    features[next++] = greatest / scale;
    int yearAgo = origin - buckets(YEAR_DAYS);
    boolean known = yearAgo >= 0 && yearAgo + horizon <= origin;
    features[next++] = known ? observed.demand(yearAgo, yearAgo + horizon) / scale : -1;
    flags.write(features, next, origin, horizon);
    return features;
  }

  /** What the horizon would sell at the rate of the last days. */
  private double lately(int days, int origin) {
    return horizon * observed.rate(Math.max(0, origin - buckets(days)), origin);
  }

  private int buckets(int days) {
    return Math.max(1, days / daysPerBucket);
  }
}
