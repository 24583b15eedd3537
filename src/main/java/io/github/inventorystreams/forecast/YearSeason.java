package io.github.inventorystreams.forecast;

import java.util.Arrays;
import java.util.Optional;

/**
 * The yearly season of demand, learned from many SKUs together: one alone sells too little to tell
 * its season from chance.
 *
 * <p>It is the classical ratio to the mean of a year (Hyndman and Athanasopoulos, Forecasting:
 * Principles and Practice, 3rd ed. 2021, ch. 3.4, here multiplicative): the rate of all SKUs by
 * in-stock time in a week, over the mean of the 52 weeks around it; weeks of the same place in
 * several years are averaged, and so are five neighbours; the fewer units they sold, the nearer the
 * factor stays to 1. With less than a year nothing is known.
 *
 * @param factors by week, 52 of them, mean about 1; a year is taken for 52 whole weeks
 */
public record YearSeason(double[] factors) {
  static final int WEEKS = 52;
  private static final int DAYS = 7;
  private static final int NEIGHBOURS = 2;
  private static final double MIN_FACTOR = 0.2;

  /** Of so many units in five weeks, half of what they depart from the mean is taken for chance. */
  private static final double UNITS_OF_DOUBT = 200;

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
   * @param firstWeek the first of the weeks, see {@link #week}
   * @param demand units of each week, of all SKUs
   * @param exposureDays days of each week in which one of the SKUs could be bought
   */
  public static YearSeason of(long firstWeek, double[] demand, double[] exposureDays) {
    return demand.length < WEEKS ? FLAT : ofRates(firstWeek, demand, rates(demand, exposureDays));
  }

  private static double[] rates(double[] demand, double[] exposure) {
    double[] rates = new double[demand.length];
    for (int i = 0; i < rates.length; i++) {
      rates[i] = exposure[i] > 0 ? demand[i] / exposure[i] : 0;
    }
    return rates;
  }

  private static YearSeason ofRates(long firstWeek, double[] demand, double[] rates) {
    double[] ratios = new double[WEEKS];
    double[] units = new double[WEEKS];
    int[] counts = new int[WEEKS];
    for (int i = 0; i < rates.length; i++) {
      int from = Math.max(0, Math.min(i - WEEKS / 2, rates.length - WEEKS));
      double mean = Arrays.stream(rates, from, from + WEEKS).average().orElse(0);
      if (mean > 0) {
        int place = Math.floorMod(firstWeek + i, WEEKS);
        ratios[place] += rates[i] / mean;
        units[place] += demand[i];
        counts[place]++;
      }
    }
    double[] factors = new double[WEEKS];
    for (int place = 0; place < WEEKS; place++) {
      double sum = 0;
      double sold = 0;
      for (int off = -NEIGHBOURS; off <= NEIGHBOURS; off++) {
        int near = Math.floorMod(place + off, WEEKS);
        sum += counts[near] == 0 ? 1 : ratios[near] / counts[near];
        sold += units[near];
      }
      double ratio = sum / (2 * NEIGHBOURS + 1);
      double trust = sold / (sold + UNITS_OF_DOUBT);
      factors[place] = Math.max(MIN_FACTOR, 1 + trust * (ratio - 1));
    }
    return new YearSeason(factors);
  }

  /** The factor of the week in which a day lies. */
  double factor(long epochDay) {
    return factors[Math.floorMod(week(epochDay), WEEKS)];
  }

  /**
   * The number of the week of a day, counted from the one in which 1970-01-01 lies. Weeks begin on
   * Mondays; day 0 of the epoch was a Thursday.
   */
  public static long week(long epochDay) {
    return Math.floorDiv(epochDay + 3, DAYS);
  }

  /** The same method on demand without its season, with the season put back into the forecast. */
  public ForecastMethod around(ForecastMethod method) {
    return equals(FLAT) ? method : new Adjusted(this, method);
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
    public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
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
          flat.model(),
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
