package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.ObservedDemand;
import io.github.inventorystreams.forecast.PooledDemand;
import io.github.inventorystreams.forecast.Suitability;
import java.util.Arrays;

/**
 * The naive methods: the last bucket's demand for ever (naive), or that of the same weekday a week
 * ago (seasonal naive). The yardsticks of every comparison (Hyndman and Athanasopoulos 2021, 5.2).
 *
 * <p>A bucket without stock is skipped for the one before it of the same weekday.
 */
final class Naive extends FittedMethod {
  private final boolean seasonal;

  private Naive(String name, boolean seasonal) {
    super(name, history -> Suitability.atLeast(history, seasonal ? history.season() : 1));
    this.seasonal = seasonal;
  }

  static Naive naive() {
    return new Naive("naive", false);
  }

  static Naive seasonalNaive() {
    return new Naive("snaive", true);
  }

  @Override
  Fitted fit(ObservedDemand observed, PooledDemand pool) {
    int season = seasonal ? observed.season() : 1;
    double[] seen = new double[observed.buckets() + season];
    Arrays.fill(seen, 0, season, observed.rate(0, Math.min(season, observed.buckets())));
    for (int bucket = 0; bucket < observed.buckets(); bucket++) {
      seen[bucket + season] = observed.completed(bucket, seen[bucket]);
    }
    return new Path(season, seen);
  }

  /**
   * @param seen by bucket, a season later
   */
  private record Path(int season, double[] seen) implements Fitted {

    @Override
    public int firstOrigin() {
      return season;
    }

    @Override
    public double mean(int origin, int ahead) {
      return seen[origin + ahead % season];
    }
  }
}
