package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.forecast.Forecast;

/**
 * The forecast, asked by days.
 *
 * @param daysPerBucket how many days each of its buckets has, at least 1
 * @param salesPerDay the average rate of the last sales, units, 0 or more
 */
public record ForecastDemand(Forecast forecast, int daysPerBucket, double salesPerDay) {

  /**
   * How many buckets a forecast needs to reach over some days.
   *
   * @return at least 1
   */
  public static int buckets(double days, int daysPerBucket) {
    return Math.max(1, (int) Math.ceil(days / daysPerBucket));
  }

  /** Whether the forecast reaches so far. */
  boolean reaches(double days) {
    return forecast.horizon() * (double) daysPerBucket >= days;
  }

  /** Mean demand over the first days, units; linear inside a bucket. */
  public double mean(double days) {
    double buckets = days / daysPerBucket;
    int whole = (int) buckets;
    double begun = buckets - whole;
    double mean = forecast.mean(whole);
    return begun > 0 ? mean + begun * forecast.perBucket()[whole] : mean;
  }

  /** Mean demand from some days ahead to others, units. */
  double mean(double fromDays, double toDays) {
    return mean(toDays) - mean(fromDays);
  }

  /**
   * The demand over the first days that is not exceeded with a probability, units. A begun bucket
   * counts as a whole one: the safe side.
   */
  double quantile(double days, double probability) {
    return days <= 0
        ? 0
        : forecast.cumulative().quantile(buckets(days, daysPerBucket), probability);
  }
}
