package io.github.inventorystreams.forecast;

import java.util.Arrays;

/**
 * Simple exponential smoothing (Brown 1956): one level, the same forecast for every day ahead. The
 * smoothing constant is the one of a grid with the least one-step squared error; the first level is
 * the mean of the first 14 days.
 *
 * <p>Days count by their in-stock share: {@code level += alpha (sold - share x level)}, which is
 * the usual step towards what would have been sold, so a day without stock leaves the level alone.
 */
public final class SimpleExponentialSmoothing implements ForecastMethod {
  private static final double[] ALPHAS = {.01, .02, .03, .05, .07, .1, .15, .2, .3, .5};
  private static final int FIRST_LEVEL_DAYS = 14;

  @Override
  public String name() {
    return "ses";
  }

  @Override
  public Forecast forecast(DemandHistory history, Pool pool, int horizon) {
    ObservedDemand observed = new ObservedDemand(history);
    double[] levels = fit(observed);
    double[] perBucket = new double[horizon];
    Arrays.fill(perBucket, levels[observed.days()]);
    Past past = new Past(firstOrigin(observed), levels);
    return Forecast.byPastErrors(name(), perBucket, observed, past);
  }

  /** The level before each day and, last, after all. */
  private static double[] fit(ObservedDemand observed) {
    double[] best = new double[observed.days() + 1];
    double[] tried = new double[observed.days() + 1];
    double leastError = Double.POSITIVE_INFINITY;
    for (double alpha : ALPHAS) {
      double error = smooth(observed, alpha, tried);
      if (error < leastError) {
        leastError = error;
        double[] spare = best;
        best = tried;
        tried = spare;
      }
    }
    return best;
  }

  /** Writes the levels and returns the sum of the squared one-step errors. */
  private static double smooth(ObservedDemand observed, double alpha, double[] levels) {
    int start = firstOrigin(observed);
    double level = observed.rate(0, start);
    Arrays.fill(levels, 0, start, level);
    double squares = 0;
    for (int day = start; day < observed.days(); day++) {
      levels[day] = level;
      double error = observed.demand(day) - observed.exposure(day) * level;
      squares += error * error;
      level += alpha * error;
    }
    levels[observed.days()] = level;
    return squares;
  }

  /** The day after the first 14 since demand could first be seen. */
  private static int firstOrigin(ObservedDemand observed) {
    int day = 0;
    while (day < observed.days() && observed.exposure(day) == 0) {
      day++;
    }
    return Math.min(day + FIRST_LEVEL_DAYS, observed.days());
  }

  private record Past(int firstOrigin, double[] levels) implements PastForecasts {

    @Override
    public double sum(int origin, int days) {
      return days * levels[origin];
    }
  }
}
