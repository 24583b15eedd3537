package io.github.inventorystreams.batch.plot;

import io.github.inventorystreams.batch.Series;
import io.github.inventorystreams.forecast.Forecast;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * One forecast of a series as it is drawn.
 *
 * @param lastBucket the last bucket that the forecast could see
 */
record Fan(Series series, int lastBucket, Forecast forecast) {
  /** Where the shades end: those of the table of forecasts. */
  static final double[] PROBABILITIES = {.5, .9, .95, .99};

  /** The first day of the origin's bucket and of each bucket ahead. */
  long[] days() {
    return LongStream.rangeClosed(0, forecast.horizon())
        .map(ahead -> series.epochDayOf(lastBucket + (int) ahead))
        .toArray();
  }

  /** The days of the buckets ahead, without the origin. */
  long[] daysAhead() {
    long[] days = days();
    return Arrays.copyOfRange(days, 1, days.length);
  }

  /** What the demand summed up from the origin on does not exceed with a probability, from 0 on. */
  double[] quantiles(double probability) {
    double[] sums = new double[forecast.horizon() + 1];
    for (int ahead = 1; ahead < sums.length; ahead++) {
      sums[ahead] = forecast.cumulative().quantile(ahead, probability);
    }
    return sums;
  }

  /** How many of the buckets ahead are known. */
  int known() {
    return Math.min(forecast.horizon(), series.all().buckets() - 1 - lastBucket);
  }

  /** What was sold, summed up from the origin on, as far as it is known, from 0 on. */
  double[] sold() {
    double[] sums = new double[known() + 1];
    for (int ahead = 1; ahead < sums.length; ahead++) {
      sums[ahead] = sums[ahead - 1] + series.all().demand()[lastBucket + ahead];
    }
    return sums;
  }
}
