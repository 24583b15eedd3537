package io.github.inventorystreams.backtest;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.distribution.NegativeBinomial;
import java.util.Arrays;

/**
 * The forecast of the plain projection rule: the mean demand of the last 13 weeks by in-stock time,
 * of days for each weekday by itself. Its spread is that of a negative binomial distribution with
 * the ratio of variance to mean of the rule's own errors, bucket by bucket, in the last year.
 *
 * @param perBucket mean demand of each bucket ahead, units
 */
record PlainForecast(double[] perBucket, double varianceToMean) {
  private static final int MEAN_DAYS = 91;
  private static final int ERROR_DAYS = 364;
  private static final int FIRST_ERROR_DAY = 28;
  private static final double MIN_VARIANCE_TO_MEAN = 1.02;

  static PlainForecast of(DemandHistory past, int horizon) {
    double[] perBucket = new double[horizon];
    for (int ahead = 0; ahead < horizon; ahead++) {
      perBucket[ahead] = rate(past, past.buckets(), past.buckets() + ahead);
    }
    return new PlainForecast(perBucket, varianceToMean(past));
  }

  /** Mean demand from one bucket ahead up to another, units. */
  double mean(int from, int to) {
    return Arrays.stream(perBucket, from, to).sum();
  }

  /** The least demand of these buckets together that a probability does not exceed, units. */
  double quantile(int from, int to, double probability) {
    double mean = mean(from, to);
    return new NegativeBinomial(mean, varianceToMean * mean).quantile(probability);
  }

  private static double varianceToMean(DemandHistory past) {
    int days = past.daysPerBucket();
    int from = Math.max(buckets(FIRST_ERROR_DAY, days), past.buckets() - buckets(ERROR_DAYS, days));
    double squares = 0;
    double means = 0;
    for (int origin = from; origin < past.buckets(); origin++) {
      double mean = rate(past, origin, origin) * past.inStockShare()[origin];
      double error = past.inStockShare()[origin] == 0 ? 0 : past.demand()[origin] - mean;
      squares += error * error;
      means += mean;
    }
    return means == 0 ? MIN_VARIANCE_TO_MEAN : Math.max(MIN_VARIANCE_TO_MEAN, squares / means);
  }

  /** Mean demand of a bucket as it was known at another one, its origin. */
  private static double rate(DemandHistory past, int origin, int bucket) {
    int from = Math.max(0, origin - buckets(MEAN_DAYS, past.daysPerBucket()));
    double units = 0;
    double inStock = 0;
    double allUnits = 0;
    double allInStock = 0;
    for (int seen = from; seen < origin; seen++) {
      allUnits += past.demand()[seen];
      allInStock += past.inStockShare()[seen];
      if (past.seasonOf(seen) == past.seasonOf(bucket)) {
        units += past.demand()[seen];
        inStock += past.inStockShare()[seen];
      }
    }
    // What was sold in less than a bucket's time says too little to be scaled up.
    return inStock >= 1 ? units / inStock : allUnits / Math.max(1, allInStock);
  }

  private static int buckets(int days, int daysPerBucket) {
    return Math.max(1, days / daysPerBucket);
  }
}
