package io.github.inventorystreams.forecast.pooled;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.Forecast;
import io.github.inventorystreams.forecast.ForecastMethod;
import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.PooledQuantiles;
import io.github.inventorystreams.forecast.distribution.CumulativeDemand;
import io.github.inventorystreams.forecast.smoothing.Comb3;
import io.github.inventorystreams.forecast.smoothing.Fitted;
import java.util.Arrays;
import java.util.Optional;

/**
 * The default: {@link Comb3}, moved towards what the pool has learned.
 *
 * <p>Where the pool has a model, a quantile is seven tenths of the model's and three of comb3's,
 * and the mean lies between comb3's and the model's median. Where it has none, the forecast is
 * comb3's own. What flags ahead are known to do ({@link FlagEffects}) is in both. A SKU that has
 * been in stock for less than four weeks is drawn towards the pool's rate.
 */
final class Pooled implements ForecastMethod {
  private static final double MODEL_IN_QUANTILES = 0.7;
  private static final double MODEL_IN_MEAN = 0.5;
  private static final double NEW_DAYS = 28;

  @Override
  public String name() {
    return "pooled";
  }

  @Override
  public Optional<String> unsuited(DemandHistory history) {
    return Optional.empty();
  }

  @Override
  public Forecast forecast(DemandHistory history, PooledDemand pool, int horizon) {
    ObservedDemand observed = new ObservedDemand(history);
    Fitted fitted = Comb3.fitted(observed, pool);
    double[] perBucket = new double[horizon];
    double[] effects = FlagEffects.ahead(observed, fitted, horizon);
    for (int ahead = 0; ahead < horizon; ahead++) {
      perBucket[ahead] = effects[ahead] * fitted.mean(observed.buckets(), ahead);
    }
    double inStockDays = observed.exposure(0, observed.buckets()) * history.daysPerBucket();
    if (inStockDays < NEW_DAYS && pool.rateWeightDays() > 0) {
      drawToPool(perBucket, observed, pool, inStockDays);
    }
    Forecast own = Forecast.byPastErrors(Comb3.NAME, perBucket, observed, fitted);
    PooledQuantiles model = pool.model();
    return model == null || inStockDays < NEW_DAYS
        ? own
        : moved(own, model, model.quantiles(observed, fitted));
  }

  /** The mean of the gamma-Poisson rate, which gives way to the history in the first four weeks. */
  private static void drawToPool(
      double[] perBucket, ObservedDemand observed, PooledDemand pool, double inStockDays) {
    double rate =
        (observed.demand(0, observed.buckets()) + pool.ratePerDay() * pool.rateWeightDays())
            / (inStockDays + pool.rateWeightDays());
    double own = inStockDays / NEW_DAYS;
    DemandHistory history = observed.history();
    for (int ahead = 0; ahead < perBucket.length; ahead++) {
      double weekday =
          observed.season() == 1
              ? 1
              : 7 * pool.weekdayShares()[history.seasonOf(observed.buckets() + ahead)];
      perBucket[ahead] =
          own * perBucket[ahead] + (1 - own) * rate * history.daysPerBucket() * weekday;
    }
  }

  private Forecast moved(Forecast own, PooledQuantiles model, double[] learned) {
    int steps = model.horizon();
    double[] perBucket = own.perBucket().clone();
    int known = Math.min(steps, own.horizon());
    double mean = Arrays.stream(perBucket, 0, known).sum() * steps / known;
    double factor = mean > 0 ? 1 - MODEL_IN_MEAN + MODEL_IN_MEAN * learned[0] / mean : 1;
    for (int ahead = 0; ahead < perBucket.length; ahead++) {
      perBucket[ahead] *= factor;
    }
    double[] probabilities = model.probabilities();
    double[] shifts = new double[learned.length];
    for (int i = 0; i < shifts.length; i++) {
      double ownQuantile = own.cumulative().quantile(known, probabilities[i]);
      shifts[i] = MODEL_IN_QUANTILES * (learned[i] * known / steps - ownQuantile) / known;
    }
    return new Forecast(name(), perBucket, new Moved(own.cumulative(), probabilities, shifts));
  }

  /**
   * A distribution whose quantiles are moved.
   *
   * @param probabilities of the model, ascending
   * @param shifts units per bucket, at each of them
   */
  private record Moved(CumulativeDemand own, double[] probabilities, double[] shifts)
      implements CumulativeDemand {
    @Override
    public double quantile(int buckets, double probability) {
      int at = Arrays.binarySearch(probabilities, probability);
      int above = at >= 0 ? at : -at - 1;
      if (above == 0) {
        return moved(buckets, probability, 0);
      }
      double low = learned(buckets, above - 1);
      if (above == shifts.length) {
        return Math.max(low, moved(buckets, probability, above - 1));
      }
      double high = Math.max(low, learned(buckets, above));
      return low + (high - low) * share(buckets, probability, above);
    }

    /** The quantile at one of the model's probabilities, not below those of lower ones. */
    private double learned(int buckets, int which) {
      double quantile = 0;
      for (int i = 0; i <= which; i++) {
        quantile = Math.max(quantile, moved(buckets, probabilities[i], i));
      }
      return quantile;
    }

    private double moved(int buckets, double probability, int which) {
      return Math.max(0, own.quantile(buckets, probability) + buckets * shifts[which]);
    }

    /** How far between two of the model's probabilities, in the distribution's own measure. */
    private double share(int buckets, double probability, int above) {
      double low = own.quantile(buckets, probabilities[above - 1]);
      double high = own.quantile(buckets, probabilities[above]);
      if (high > low) {
        return (own.quantile(buckets, probability) - low) / (high - low);
      }
      double width = probabilities[above] - probabilities[above - 1];
      return (probability - probabilities[above - 1]) / width;
    }
  }
}
