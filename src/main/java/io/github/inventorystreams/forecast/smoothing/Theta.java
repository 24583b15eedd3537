package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;

/**
 * The Theta method (Assimakopoulos and Nikolopoulos 2000) in the form of Hyndman and Billah 2003:
 * simple exponential smoothing with a drift of half the slope of the history's straight line. Days
 * are first divided by the weekday profile.
 *
 * <p>The drift before a bucket is that of the line through the buckets before it. A bucket without
 * stock stands on the level.
 */
final class Theta extends FittedMethod {
  private static final double[] ALPHAS = {.01, .02, .03, .05, .07, .1, .15, .2, .3, .5};

  Theta() {
    super("theta", history -> Suitability.alive(history, 28, 4));
  }

  @Override
  Fitted fit(ObservedDemand observed, PooledDemand pool) {
    WeekdayProfile profile = WeekdayProfile.of(observed, pool);
    int buckets = observed.buckets();
    double[] adjusted = new double[buckets];
    double[] exposure = new double[buckets];
    for (int bucket = 0; bucket < buckets; bucket++) {
      double factor = profile.factors()[observed.history().seasonOf(bucket)];
      adjusted[bucket] = factor > 0 ? observed.demand(bucket) / factor : observed.demand(bucket);
      exposure[bucket] = observed.exposure(bucket);
    }
    int start = WarmUp.shortEnd(observed);
    Line best = line(adjusted, exposure, start, ALPHAS[0], observed.rate(0, start));
    for (double alpha : ALPHAS) {
      Line line = line(adjusted, exposure, start, alpha, observed.rate(0, start));
      best = line.squares < best.squares ? line : best;
    }
    return new Path(WarmUp.longEnd(observed), best, profile, observed.history());
  }

  /**
   * Levels and drifts before each bucket and, last, after all.
   *
   * @param squares the sum of the squared one-step errors of the levels
   */
  record Line(double[] levels, double[] drifts, double alpha, double squares) {

    /** The drift of a smoothing has to catch up with what the level lags behind. */
    double mean(int origin, int ahead) {
      double lag = (1 - Math.pow(1 - alpha, origin)) / alpha;
      return levels[origin] + drifts[origin] * (ahead + lag);
    }
  }

  /**
   * @param start the first bucket that moves the level
   */
  static Line line(double[] demand, double[] exposure, int start, double alpha, double firstLevel) {
    int buckets = demand.length;
    Line line = new Line(new double[buckets + 1], new double[buckets + 1], alpha, 0);
    double level = firstLevel;
    double squares = 0;
    double sum = 0;
    double sumByTime = 0;
    for (int bucket = 0; bucket <= buckets; bucket++) {
      line.levels[bucket] = level;
      line.drifts[bucket] = bucket < 2 ? 0 : slope(bucket, sum, sumByTime) / 2;
      if (bucket < buckets) {
        double completed = demand[bucket] + (1 - exposure[bucket]) * level;
        sum += completed;
        sumByTime += bucket * completed;
        double error = completed - level;
        squares += bucket < start ? 0 : error * error;
        level += bucket < start ? 0 : alpha * error;
      }
    }
    return new Line(line.levels, line.drifts, alpha, squares);
  }

  /** Of the least-squares line through values at the times 0 to n - 1. */
  private static double slope(int n, double sum, double sumByTime) {
    double meanTime = (n - 1) / 2.0;
    double timeSquares = n * ((double) n * n - 1) / 12;
    return (sumByTime - meanTime * sum) / timeSquares;
  }

  private record Path(int firstOrigin, Line line, WeekdayProfile profile, DemandHistory history)
      implements Fitted {

    @Override
    public double mean(int origin, int ahead) {
      double factor = profile.factors()[history.seasonOf(origin + ahead)];
      return Math.max(0, line.mean(origin, ahead) * factor);
    }
  }
}
