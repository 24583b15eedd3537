package io.github.inventorystreams.stock.review;

import java.util.Arrays;

/**
 * The time in which a customer could buy although the book had nothing left: whoever bought shows
 * that there was stock, so that the book was wrong and the demand was seen, not censored.
 *
 * <p>Days of a book at zero or below up to the last one with demand count as in stock from end to
 * end, and so does the rest of the day on which the book ran out: nothing had come in between. What
 * follows the last sale counts as long as such a silence is usual at the rate seen so far: until it
 * has a probability below 5 % by a Poisson process ({@code exp(-rate x days)}); then the shelf may
 * be empty indeed.
 */
final class SoldBelowZero {
  /** {@code -ln 0.05} */
  private static final double USUAL_SILENCE_UNITS = 2.9957;

  private SoldBelowZero() {}

  /**
   * The share of each day in which a customer could buy.
   *
   * @param demand units wanted on each day
   * @param booked the share of each day in which the book had stock
   */
  static double[] inStockShare(double[] demand, double[] booked) {
    double[] share = booked.clone();
    double sold = 0;
    double seenDays = 0;
    int day = 0;
    while (day < share.length) {
      if (booked[day] > 0) {
        sold += demand[day];
        seenDays += booked[day];
        day++;
        continue;
      }
      int end = day;
      int soldUntil = day;
      double soldShort = 0;
      for (; end < share.length && booked[end] == 0; end++) {
        soldShort += demand[end];
        soldUntil = demand[end] > 0 ? end + 1 : soldUntil;
      }
      if (soldShort > 0) {
        int from = Math.max(0, day - 1);
        sold += soldShort;
        seenDays += soldUntil - day + (from < day ? 1 - booked[from] : 0);
        double usualSilenceDays = USUAL_SILENCE_UNITS * seenDays / sold;
        int seenUntil = (int) Math.min(end, soldUntil + Math.floor(usualSilenceDays));
        Arrays.fill(share, from, seenUntil, 1);
        seenDays += seenUntil - soldUntil;
      }
      day = end;
    }
    return share;
  }
}
