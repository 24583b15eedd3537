package io.github.inventorystreams.replenishment;

/**
 * The lead time and the review period of supply, in days that may be fractional.
 *
 * @param leadTimeDays from the review to the receipt, 0 or more
 * @param leadTimeStdDays their standard deviation, 0 or more
 * @param reviewPeriodDays from this review to the next, 0 or more
 */
public record ProtectionInterval(
    double leadTimeDays, double leadTimeStdDays, double reviewPeriodDays) {

  /**
   * The protection interval, lead time plus review period: today's order must last until the one of
   * the next review arrives (Silver, Pyke and Thomas, 4th ed. 2017, ch. 6).
   */
  public double protectionDays() {
    return leadTimeDays + reviewPeriodDays;
  }
}
