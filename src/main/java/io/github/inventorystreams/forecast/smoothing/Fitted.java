package io.github.inventorystreams.forecast.smoothing;

import io.github.inventorystreams.forecast.PastForecasts;

/** A method fitted to a history: what it forecasts, and would have forecast at every origin. */
public interface Fitted extends PastForecasts {

  /**
   * The mean demand of one bucket.
   *
   * @param origin only the buckets before it are used; the length of the history for its future
   * @param ahead buckets after {@code origin}, 0 for the first
   * @return units, 0 or more
   */
  double mean(int origin, int ahead);

  @Override
  default double sum(int origin, int buckets) {
    double sum = 0;
    for (int ahead = 0; ahead < buckets; ahead++) {
      sum += mean(origin, ahead);
    }
    return sum;
  }
}
