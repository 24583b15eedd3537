package io.github.inventorystreams.replenishment;

import io.github.inventorystreams.forecast.Forecast;

/**
 * What a policy knows about one SKU at one location when it is reviewed. Stocks in units; days may
 * be fractional.
 *
 * @param onHand negative when there are backorders
 * @param reserved promised to customers, 0 or more
 * @param onOrder asked for and not yet received or rejected, 0 or more
 * @param forecast reaches at least over the protection interval
 * @param leadTimeDays from the review to the receipt, 0 or more
 * @param reviewPeriodDays from this review to the next, 0 or more
 * @param serviceLevel the cycle service level, above 0 and below 1
 * @param coverDays D of the stock plan, 0 or more
 * @param warningRate r of the stock plan, above 0 and at most 1
 * @param salesPerDay s of the stock plan, the average sales rate, 0 or more
 */
public record ReviewFigures(
    long onHand,
    long reserved,
    long onOrder,
    Forecast forecast,
    double leadTimeDays,
    double reviewPeriodDays,
    double serviceLevel,
    double coverDays,
    double warningRate,
    double salesPerDay) {

  /**
   * @throws IllegalArgumentException when the forecast is shorter than the protection interval
   */
  public ReviewFigures {
    if (forecast.horizon() < Math.ceil(leadTimeDays + reviewPeriodDays)) {
      throw new IllegalArgumentException(
          "A forecast of %d days does not reach over the protection interval of %s days"
              .formatted(forecast.horizon(), leadTimeDays + reviewPeriodDays));
    }
  }

  /** The inventory position: on hand less reserved plus on order (Hadley and Whitin 1963). */
  public long position() {
    return onHand - reserved + onOrder;
  }

  /**
   * The protection interval, lead time plus review period: today's order must last until the one of
   * the next review arrives (Silver, Pyke and Thomas, 4th ed. 2017, ch. 6).
   */
  public double protectionDays() {
    return leadTimeDays + reviewPeriodDays;
  }

  /**
   * Mean demand over the protection interval, units; linear between whole days.
   *
   * @return 0 or more
   */
  public double protectionDemand() {
    int wholeDays = (int) protectionDays();
    double begunDay = protectionDays() - wholeDays;
    double mean = forecast.mean(wholeDays);
    return begunDay > 0 ? mean + begunDay * forecast.perBucket()[wholeDays] : mean;
  }

  /**
   * The demand over the first {@code days} that is not exceeded at the service level, units. A
   * begun day counts as a whole one: the safe side.
   */
  double demandAtServiceLevel(double days) {
    int wholeDays = (int) Math.ceil(days);
    return wholeDays == 0 ? 0 : forecast.cumulative().quantile(wholeDays, serviceLevel);
  }
}
