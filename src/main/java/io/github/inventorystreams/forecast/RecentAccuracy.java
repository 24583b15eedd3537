package io.github.inventorystreams.forecast;

import java.util.Arrays;

/**
 * The accuracy with which a method has lately forecast one SKU, from origins a horizon apart, each
 * as if nothing later were known; beside the two yardsticks that cost nothing. What followed an
 * origin is measured where it was in stock for at least half of the time.
 *
 * @param origins how many were measured; with 0 all else is 0
 * @param demand units sold after them
 * @param wape sum of the absolute errors over the horizon by sum of the demand; 0 without demand
 * @param seasonalNaiveWape that of last week's demand
 * @param recentMeanWape that of the mean of the last 28 days
 * @param bias sum of forecast less demand by sum of the demand
 * @param coverage95 share of origins after which demand was within the 95 % quantile; of time
 *     without stock the demand is the forecast's
 */
public record RecentAccuracy(
    int origins,
    double demand,
    double wape,
    double seasonalNaiveWape,
    double recentMeanWape,
    double bias,
    double coverage95) {

  private static final double SERVICE = 0.95;
  private static final double MIN_EXPOSED_SHARE = 0.5;

  /**
   * Measures a method; costs as much as {@code origins} fits of it.
   *
   * @param pool what was known before the history's last {@code origins} horizons
   * @param horizon buckets ahead
   */
  public static RecentAccuracy of(
      ForecastMethod method, DemandHistory history, PooledDemand pool, int horizon, int origins) {
    ObservedDemand observed = new ObservedDemand(history);
    int measured = 0;
    double demand = 0;
    double[] errors = new double[3];
    double bias = 0;
    int covered = 0;
    for (int back = 1; back <= origins && history.buckets() - back * horizon > 0; back++) {
      int origin = history.buckets() - back * horizon;
      double inStock = observed.exposure(origin, origin + horizon) / horizon;
      if (inStock < MIN_EXPOSED_SHARE) {
        continue;
      }
      DemandHistory known = upTo(history, origin);
      Forecast forecast = FallbackForecast.forecast(method, known, pool, horizon);
      double actual = observed.demand(origin, origin + horizon);
      double mean = inStock * forecast.mean(horizon);
      measured++;
      demand += actual;
      errors[0] += Math.abs(mean - actual);
      errors[1] += error(ForecastMethods.SEASONAL_NAIVE, known, pool, horizon, inStock, actual);
      errors[2] += error(ForecastMethods.LAST_RESORT, known, pool, horizon, inStock, actual);
      bias += mean - actual;
      double completed = actual + (1 - inStock) * forecast.mean(horizon);
      covered += completed <= forecast.cumulative().quantile(horizon, SERVICE) ? 1 : 0;
    }
    double divisor = demand > 0 ? demand : Double.POSITIVE_INFINITY;
    return new RecentAccuracy(
        measured,
        demand,
        errors[0] / divisor,
        errors[1] / divisor,
        errors[2] / divisor,
        bias / divisor,
        measured > 0 ? (double) covered / measured : 0);
  }

  private static double error(
      ForecastMethod method,
      DemandHistory known,
      PooledDemand pool,
      int horizon,
      double inStock,
      double actual) {
    return Math.abs(inStock * method.forecast(known, pool, horizon).mean(horizon) - actual);
  }

  private static DemandHistory upTo(DemandHistory history, int buckets) {
    return new DemandHistory(
        history.firstEpochDay(),
        history.daysPerBucket(),
        Arrays.copyOf(history.demand(), buckets),
        Arrays.copyOf(history.inStockShare(), buckets),
        history.regressors());
  }
}
