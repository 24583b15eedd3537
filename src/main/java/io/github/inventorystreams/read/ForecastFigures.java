package io.github.inventorystreams.read;

import io.github.inventorystreams.event.ForecastAccuracy;
import org.jspecify.annotations.Nullable;

/**
 * The last forecast of a book; demand is in units over the protection interval.
 *
 * @param protectionDays lead time plus review period
 * @param perDay mean demand per day
 * @param accuracy {@code null} where the method could not be measured
 * @param inStockShare share of the last 28 days in which a customer could buy; {@code null} = not
 *     told
 */
public record ForecastFigures(
    String method,
    long asOfMillis,
    float protectionDays,
    float perDay,
    float mean,
    float q10,
    float q50,
    float q90,
    float q95,
    float q99,
    @Nullable ForecastAccuracy accuracy,
    @Nullable Float inStockShare) {

  /** Half the distance between the quantiles of a normal distribution at 10 and 90 percent. */
  private static final double Z90 = 1.2816;

  /**
   * Standard deviation over mean of the demand of the protection interval, from its upper quantile;
   * {@code NaN} without demand.
   */
  public double coefficientOfVariation() {
    return mean > 0 ? Math.max(0, q90 - q50) / Z90 / mean : Double.NaN;
  }
}
