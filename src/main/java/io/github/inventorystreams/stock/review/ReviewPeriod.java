package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.event.SupplierTerms;

/**
 * The time of a review and of the next one.
 *
 * @param atMillis its instant
 * @param nextAtMillis the instant of the next one
 * @param daysPerBucket what the forecast counts in: 1 for days, 7 for weeks
 */
public record ReviewPeriod(long atMillis, long nextAtMillis, int daysPerBucket) {
  private static final double DAY_MILLIS = 86_400_000;

  /** By the supplier's calendar. */
  public static ReviewPeriod byCalendar(long atMillis, SupplierTerms terms, int daysPerBucket) {
    return new ReviewPeriod(atMillis, ReviewCalendar.nextAfter(atMillis, terms), daysPerBucket);
  }

  long inDays(double days) {
    return atMillis + Math.round(days * DAY_MILLIS);
  }

  double daysUntil(long millis) {
    return (millis - atMillis) / DAY_MILLIS;
  }
}
