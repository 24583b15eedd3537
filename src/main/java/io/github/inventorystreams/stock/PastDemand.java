package io.github.inventorystreams.stock;

import io.github.inventorystreams.forecast.DemandHistory;

/** A book's sales as the forecast methods read them: whole days up to a review. */
final class PastDemand {

  private static final long DAY_MILLIS = 86_400_000;

  private PastDemand() {}

  /**
   * The history at a review.
   *
   * @param closed the days that have left the window
   * @param open the others, up to the review
   */
  static DemandHistory of(
      Book book, SalesDays closed, SalesDays open, LocalDays calendar, long atMillis) {
    SalesDays days = closed.followedBy(open).before(calendar.dayOf(atMillis));
    double[] demand = new double[days.count()];
    double[] inStockShare = new double[days.count()];
    long openedDay =
        book.onHand().opened() ? calendar.dayOf(book.onHand().openedAtMillis()) : Long.MAX_VALUE;
    for (int i = 0; i < demand.length; i++) {
      long day = days.firstEpochDay() + i;
      demand[i] = days.demand()[i];
      // Before the book was opened its stock was unknown, not out.
      inStockShare[i] = day < openedDay ? 1 : share(days.inStockMillis()[i], day, calendar);
    }
    return DemandHistory.ofDays(
        demand.length == 0 ? calendar.dayOf(atMillis) : days.firstEpochDay(), demand, inStockShare);
  }

  /** Mean demand per day of in-stock time over the last days, units; 0 without any. */
  static double rate(DemandHistory history, int lastDays) {
    double demand = 0;
    double inStockDays = 0;
    for (int day = Math.max(0, history.buckets() - lastDays); day < history.buckets(); day++) {
      demand += history.demand()[day];
      inStockDays += history.inStockShare()[day];
    }
    // Less than a day in stock says too little to be scaled up.
    return demand / Math.max(1, inStockDays);
  }

  private static double share(long inStockMillis, long day, LocalDays calendar) {
    if (inStockMillis == 0 || inStockMillis == DAY_MILLIS) {
      return inStockMillis == 0 ? 0 : 1;
    }
    return Math.min(1, (double) inStockMillis / calendar.lengthMillis(day));
  }
}
