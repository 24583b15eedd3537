package io.github.inventorystreams.forecast;

import io.github.inventorystreams.forecast.distribution.CumulativeDemand;
import io.github.inventorystreams.forecast.distribution.DemandDistribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The distribution of future demand.
 *
 * @param method the name of the method that made it
 * @param passedOver the methods that were asked before it and did not qualify, each with its reason
 * @param model what the method has fitted, order and parameters, for people and other programs to
 *     read; {@code null} where it states none
 * @param perBucket mean demand of each bucket ahead, units
 * @param cumulative the distribution of the sum over the first buckets ahead
 */
public record Forecast(
    String method,
    List<String> passedOver,
    @Nullable String model,
    double[] perBucket,
    CumulativeDemand cumulative) {

  public Forecast {
    passedOver = List.copyOf(passedOver);
  }

  /** Of the method that was asked first, which states no model. */
  public Forecast(String method, double[] perBucket, CumulativeDemand cumulative) {
    this(method, List.of(), null, perBucket, cumulative);
  }

  /**
   * With the distribution that a method's own past errors give.
   *
   * @param past what the method would have forecast at the buckets of {@code history}
   */
  public static Forecast byPastErrors(
      String method, double[] perBucket, DemandHistory history, PastForecasts past) {
    return byPastErrors(method, perBucket, new ObservedDemand(history), past);
  }

  /** The same, of a history that has been read already. */
  public static Forecast byPastErrors(
      String method, double[] perBucket, ObservedDemand observed, PastForecasts past) {
    ForecastErrors errors = new ForecastErrors(observed, past);
    return new Forecast(method, perBucket, new DemandDistribution(perBucket, errors::sorted));
  }

  /** The buckets ahead. */
  public int horizon() {
    return perBucket.length;
  }

  /** Mean demand over the first buckets ahead, units. */
  public double mean(int buckets) {
    double sum = 0;
    for (int ahead = 0; ahead < buckets; ahead++) {
      sum += perBucket[ahead];
    }
    return sum;
  }

  /** The same, of a model that is stated. */
  public Forecast by(String fitted) {
    return new Forecast(method, passedOver, fitted, perBucket, cumulative);
  }

  Forecast after(List<String> unsuited) {
    return unsuited.isEmpty() ? this : new Forecast(method, unsuited, model, perBucket, cumulative);
  }
}
