package io.github.inventorystreams.forecast;

/**
 * The distribution of future demand.
 *
 * @param method the name of the method that made it
 * @param perDay mean demand of each day ahead, units
 * @param cumulative the distribution of the sum over the first days ahead
 */
public record Forecast(String method, double[] perDay, CumulativeDemand cumulative) {

  public int horizonDays() {
    return perDay.length;
  }

  /** Mean demand over the first {@code days} days ahead, units. */
  public double mean(int days) {
    double sum = 0;
    for (int day = 0; day < days; day++) {
      sum += perDay[day];
    }
    return sum;
  }
}
