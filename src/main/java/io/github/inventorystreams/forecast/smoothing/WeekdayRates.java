package io.github.inventorystreams.forecast.smoothing;

import static io.github.inventorystreams.forecast.smoothing.SeasonalMean.WEEK;
import static io.github.inventorystreams.forecast.smoothing.SeasonalMean.WEEKS;

import io.github.inventorystreams.forecast.ObservedDemand;

/** The rate of each weekday over the last weeks, as it was seen before any day of the history. */
final class WeekdayRates {
  /** Days of exposure from which on a weekday's rate stands for itself. */
  private static final double TRUSTED_WEEKDAYS = 4;

  /** Days of exposure from which on the rate of the last weeks stands for itself. */
  private static final double TRUSTED_DAYS = 7;

  private final ObservedDemand observed;

  /** Sums over a day and the same weekday of the weeks before it. */
  private final double[] weekdayDemand;

  private final double[] weekdayExposure;

  /** The rate of all weekdays, before each day and, last, after all. */
  private final double[] overall;

  WeekdayRates(ObservedDemand observed) {
    this.observed = observed;
    int days = observed.buckets();
    weekdayDemand = new double[days];
    weekdayExposure = new double[days];
    overall = new double[days + 1];
    for (int day = 0; day < days; day++) {
      addWeekday(day);
    }
    for (int origin = 0; origin <= days; origin++) {
      int from = Math.max(0, origin - WEEKS * WEEK);
      overall[origin] =
          shrunk(
              observed.demand(from, origin),
              observed.exposure(from, origin),
              TRUSTED_DAYS,
              observed.rate(0, origin));
    }
  }

  private void addWeekday(int day) {
    for (int same = day; same >= 0 && same > day - WEEKS * WEEK; same -= WEEK) {
      weekdayDemand[day] += observed.demand(same);
      weekdayExposure[day] += observed.exposure(same);
    }
  }

  /**
   * The rate that is expected of a day, units.
   *
   * @param origin only the days before it are used
   * @param ahead days after {@code origin}, 0 to 6
   */
  double rate(int origin, int ahead) {
    if (origin < WEEK) {
      return overall[origin];
    }
    int weekBefore = origin + ahead - WEEK;
    return shrunk(
        weekdayDemand[weekBefore], weekdayExposure[weekBefore], TRUSTED_WEEKDAYS, overall[origin]);
  }

  /** A rate whose exposure, where it is not enough, is filled up with days at another rate. */
  private static double shrunk(double demand, double exposure, double enough, double prior) {
    if (exposure >= enough) {
      return demand / exposure;
    }
    return (demand + (enough - exposure) * prior) / enough;
  }
}
