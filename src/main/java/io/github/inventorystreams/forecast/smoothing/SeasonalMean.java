package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PastForecasts;
import io.github.inventorystreams.forecast.PooledDemand;

/**
 * The mean of the last at most 13 weeks, for each day of the week by itself. Plain, and hard to
 * beat where weeks repeat themselves.
 *
 * <p>Means are rates by in-stock time. A weekday that was in stock on few days only is drawn
 * towards the rate of all days, which in turn, where those are few, is drawn towards the rate of
 * the whole history. A history of less than a week gives its mean.
 */
final class SeasonalMean implements ForecastMethod {
  static final int WEEK = 7;
  static final int WEEKS = 13;
  private static final int FIRST_ORIGIN = 28;

  @Override
  public String name() {
    return "seasonal-mean";
  }

  @Override
  public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
    ObservedDemand observed = new ObservedDemand(history);
    WeekdayRates rates = new WeekdayRates(observed);
    double[] perBucket = new double[horizon];
    for (int ahead = 0; ahead < horizon; ahead++) {
      perBucket[ahead] = rates.rate(observed.buckets(), ahead % WEEK);
    }
    return Forecast.byPastErrors(name(), perBucket, observed, new Past(rates));
  }

  private record Past(WeekdayRates rates) implements PastForecasts {

    @Override
    public int firstOrigin() {
      return FIRST_ORIGIN;
    }

    @Override
    public double sum(int origin, int days) {
      int wholeWeeks = days / WEEK;
      int daysOver = days % WEEK;
      double sum = 0;
      for (int ahead = 0; ahead < Math.min(days, WEEK); ahead++) {
        sum += rates.rate(origin, ahead) * (ahead < daysOver ? wholeWeeks + 1 : wholeWeeks);
      }
      return sum;
    }
  }
}
