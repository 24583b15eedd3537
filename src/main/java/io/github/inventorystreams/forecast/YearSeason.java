package io.github.inventorystreams.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How demand rises and falls over the year, learned from many SKUs together: one alone sells too
 * little to tell its season from chance.
 *
 * <p>It is the classical ratio to the mean of a year (Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed. 2021, ch. 3.4, here multiplicative): the rate of all SKUs by
 * in-stock time in a week, over the mean of the 52 weeks around it; weeks of the same place in
 * several years are averaged, and so are five neighbours. With less than a year nothing is known.
 *
 * @param factors by week, 52 of them, mean about 1; a year is taken for 52 whole weeks
 */
public record YearSeason(double[] factors) {
  static final int WEEKS = 52;
  private static final int DAYS = 7;
  private static final int NEIGHBOURS = 2;
  private static final double LEAST_FACTOR = 0.2;

  /** No season. */
  public static final YearSeason FLAT = new YearSeason(flat());

  private static double[] flat() {
    double[] factors = new double[WEEKS];
    Arrays.fill(factors, 1);
    return factors;
  }

  /**
   * Learns the season.
   *
   * @param histories in buckets of one day or of whole weeks
   */
  public static YearSeason of(List<DemandHistory> histories) {
    long firstWeek = Long.MAX_VALUE;
    long endWeek = Long.MIN_VALUE;
    for (DemandHistory history : histories) {
      if (history.buckets() > 0) {
        firstWeek = Math.min(firstWeek, week(history.firstEpochDay() + DAYS - 1));
        endWeek = Math.max(endWeek, week(history.endEpochDay()));
      }
    }
    if (endWeek - firstWeek < WEEKS) {
      return FLAT;
    }
    double[] demand = new double[(int) (endWeek - firstWeek)];
    double[] exposure = new double[demand.length];
    for (DemandHistory history : histories) {
      for (int bucket = 0; bucket < history.buckets(); bucket++) {
        long day = history.firstEpochDay() + (long) bucket * history.daysPerBucket();
        int at = (int) (week(day) - firstWeek);
        if (at >= 0 && at < demand.length) {
          demand[at] += history.demand()[bucket];
          exposure[at] += history.inStockShare()[bucket] * history.daysPerBucket();
        }
      }
    }
    return ofRates(rates(demand, exposure), firstWeek);
  }

  private static double[] rates(double[] demand, double[] exposure) {
    double[] rates = new double[demand.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = exposure[i] > 0 ? demand[i] / exposure[i] : 0;
    }
    return rates;
  }

  private static YearSeason ofRates(double[] rates, long firstWeek) {
    double[] sums = new double[WEEKS];
    int[] counts = new int[WEEKS];
    for (int i = 0; i < rates.length; i++) {
      int from = Math.max(0, Math.min(i - WEEKS / 2, rates.length - WEEKS));
      double mean = Arrays.stream(rates, from, from + WEEKS).average().orElse(0);
      if (mean > 0) {
        int place = Math.floorMod(firstWeek + i, WEEKS);
        sums[place] += rates[i] / mean;
        counts[place]++;
      }
    }
    double[] ratios = new double[WEEKS];
    for (int place = 0; place < WEEKS; place++) {
      ratios[place] = counts[place] == 0 ? 1 : sums[place] / counts[place];
    }
    double[] factors = new double[WEEKS];
    for (int place = 0; place < WEEKS; place++) {
      double sum = 0;
      for (int off = -NEIGHBOURS; off <= NEIGHBOURS; off++) {
        sum += ratios[Math.floorMod(place + off, WEEKS)];
      }
      factors[place] = Math.max(LEAST_FACTOR, sum / (2 * NEIGHBOURS + 1));
    }
    return new YearSeason(factors);
  }

  /** The factor of the week in which a day lies. */
  double factor(long epochDay) {
    return factors[Math.floorMod(week(epochDay), WEEKS)];
  }

  /** Weeks begin on Mondays; day 0 of the epoch was a Thursday. */
  private static long week(long epochDay) {
    return Math.floorDiv(epochDay + 3, DAYS);
  }

  /** The same method on demand without its season, with the season put back into the forecast. */
  public ForecastMethod around(ForecastMethod method) {
    return new Adjusted(this, method);
  }

  private record Adjusted(YearSeason season, ForecastMethod method) implements ForecastMethod {

    @Override
    public String name() {
      return method.name();
    }

    @Override
    public Optional<String> unsuited(DemandHistory history) {
      return method.unsuited(history);
    }

    @Override
    public Forecast forecast(DemandHistory history, Pool pool, int horizon) {
      double[] adjusted = new double[history.buckets()];
      for (int bucket = 0; bucket < adjusted.length; bucket++) {
        adjusted[bucket] = history.demand()[bucket] / factor(history, bucket);
      }
      Forecast flat =
          method.forecast(
              new DemandHistory(
                  history.firstEpochDay(),
                  history.daysPerBucket(),
                  adjusted,
                  history.inStockShare(),
                  history.regressors()),
              pool,
              horizon);
      double[] perBucket = new double[horizon];
      for (int ahead = 0; ahead < horizon; ahead++) {
        perBucket[ahead] = flat.perBucket()[ahead] * factor(history, history.buckets() + ahead);
      }
      return new Forecast(
          flat.method(),
          flat.passedOver(),
          perBucket,
          (buckets, probability) ->
              moved(
                  flat.cumulative().quantile(buckets, probability),
                  flat.mean(buckets),
                  mean(perBucket, buckets)));
    }

    private static double mean(double[] perBucket, int buckets) {
      return Arrays.stream(perBucket, 0, buckets).sum();
    }

    private double factor(DemandHistory history, int bucket) {
      return season.factor(history.firstEpochDay() + (long) bucket * history.daysPerBucket());
    }

    /** With another mean, and the ratio of variance to mean as it was. */
    private static double moved(double quantile, double mean, double newMean) {
      return mean > 0
          ? Math.max(0, newMean + Math.sqrt(newMean / mean) * (quantile - mean))
          : quantile;
    }
  }
}
