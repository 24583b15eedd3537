package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;

/** The buckets that set a method's first values and are not counted as errors. */
final class WarmUp {
  static final int SHORT_DAYS = 14;
  private static final int LONG_DAYS = 28;
  private static final int MIN_SHORT_BUCKETS = 4;
  private static final int MIN_LONG_BUCKETS = 8;

  private WarmUp() {}

  /** The bucket after the first two weeks, and at least 4 buckets, since demand could be seen. */
  static int shortEnd(ObservedDemand observed) {
    return end(observed, SHORT_DAYS, MIN_SHORT_BUCKETS);
  }

  /** The bucket after the first four weeks, and at least 8 buckets, since demand could be seen. */
  static int longEnd(ObservedDemand observed) {
    return end(observed, LONG_DAYS, MIN_LONG_BUCKETS);
  }

  private static int end(ObservedDemand observed, int days, int leastBuckets) {
    int buckets = Math.max(leastBuckets, days / observed.history().daysPerBucket());
    return Math.min(observed.buckets(), observed.firstExposed() + buckets);
  }
}
