package io.github.inventorystreams.stock.warning;

/**
 * The expectations of the last review.
 *
 * @param demandPerDay the forecast rate, units; 0 before the first review
 * @param leadTimeDays when an order of that review would come
 * @param overstockUnits more than this is far more than will sell soon; 0 if nobody knows
 * @param implausibleUnits from how many units on a demand is far outside what was ever seen; 0 if
 *     nobody knows
 * @param reviewedAtMillis the instant of that review; {@link #NEVER} before the first
 */
public record LastReview(
    double demandPerDay,
    double leadTimeDays,
    long overstockUnits,
    long implausibleUnits,
    long reviewedAtMillis) {

  /** There was no review. */
  public static final long NEVER = Long.MIN_VALUE;

  /** Before the first review. */
  public static final LastReview NONE = new LastReview(0, 0, 0, 0, NEVER);
}
