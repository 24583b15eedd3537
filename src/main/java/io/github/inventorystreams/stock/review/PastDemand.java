package io.github.inventorystreams.stock.review;

import io.github.inventorystreams.forecast.DemandHistory;
import io.github.inventorystreams.forecast.SeenShare;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.LocalDays;
import io.github.inventorystreams.stock.PlanningOverrides;
import io.github.inventorystreams.stock.SalesDays;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A book's sales as the forecast methods read them: whole days up to a review. */
public final class PastDemand {

  private static final long DAY_MILLIS = 86_400_000;
  private static final double ROUNDED_TO = 1e9;

  private PastDemand() {}

  /**
   * The history at a review.
   *
   * @param closed the days that have left the window
   * @param open the others, up to the review
   */
  public static DemandHistory of(
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
    double[] sold = Arrays.stream(demand).map(units -> Math.max(0, units)).toArray();
    double[] seenShare = SoldBelowZero.inStockShare(sold, inStockShare);
    leaveOut(book.overrides(), days.firstEpochDay(), demand, seenShare);
    carryBack(demand);
    mend(book.overrides(), days.firstEpochDay(), demand, seenShare);
    return DemandHistory.ofDays(
        demand.length == 0 ? calendar.dayOf(atMillis) : days.firstEpochDay(), demand, seenShare);
  }

  /** Days with a demand that waits for a person were not seen. */
  private static void leaveOut(
      PlanningOverrides overrides, long firstEpochDay, double[] demand, double[] inStockShare) {
    for (long day : overrides.daysLeftOut()) {
      set(day - firstEpochDay, 0, 0, demand, inStockShare);
    }
  }

  private static void mend(
      PlanningOverrides overrides, long firstEpochDay, double[] demand, double[] inStockShare) {
    for (PlanningOverrides.Mended each : overrides.mended()) {
      set(each.epochDay() - firstEpochDay, (double) each.quantity(), 1, demand, inStockShare);
    }
  }

  private static void set(
      long day, double units, double share, double[] demand, double[] inStockShare) {
    if (day >= 0 && day < demand.length) {
      demand[(int) day] = units;
      inStockShare[(int) day] = share;
    }
  }

  /** Mean demand per day of in-stock time over the last days, units; 0 without any. */
  static double rate(DemandHistory history, int lastDays) {
    double demand = 0;
    double inStockDays = 0;
    double[] seen = SeenShare.of(history.demand(), history.inStockShare());
    for (int day = Math.max(0, history.buckets() - lastDays); day < history.buckets(); day++) {
      demand += history.demand()[day];
      inStockDays += seen[day];
    }
    // Less than a day in stock says too little to be scaled up.
    return demand / Math.max(1, inStockDays);
  }

  /** In-stock time by time over the last whole days, 0 to 1; {@code null} without any day. */
  static @Nullable Double inStockShare(DemandHistory history, int lastDays) {
    int first = Math.max(0, history.buckets() - lastDays);
    double inStockDays = 0;
    for (int day = first; day < history.buckets(); day++) {
      inStockDays += history.inStockShare()[day];
    }
    return history.buckets() == 0 ? null : inStockDays / (history.buckets() - first);
  }

  /**
   * The history in buckets of several days, the last of which ends with the last day; days of an
   * incomplete first bucket are left out.
   */
  public static DemandHistory inBuckets(DemandHistory days, int daysPerBucket) {
    if (daysPerBucket == 1) {
      return days;
    }
    int buckets = days.buckets() / daysPerBucket;
    int leftOut = days.buckets() - buckets * daysPerBucket;
    double[] demand = new double[buckets];
    double[] inStockShare = new double[buckets];
    for (int day = leftOut; day < days.buckets(); day++) {
      int bucket = (day - leftOut) / daysPerBucket;
      demand[bucket] += days.demand()[day];
      inStockShare[bucket] += days.inStockShare()[day] / daysPerBucket;
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      // A sum of sevenths must not miss the whole.
      inStockShare[bucket] = Math.rint(inStockShare[bucket] * ROUNDED_TO) / ROUNDED_TO;
    }
    return new DemandHistory(
        days.firstEpochDay() + leftOut, daysPerBucket, demand, inStockShare, days.regressors());
  }

  /**
   * Carries what came back beyond a day's demand to the days before it, on which it was sold; what
   * is left at the beginning was sold before.
   */
  static void carryBack(double[] demand) {
    double beyond = 0;
    for (int day = demand.length - 1; day >= 0; day--) {
      double net = demand[day] - beyond;
      demand[day] = Math.max(0, net);
      beyond = Math.max(0, -net);
    }
  }

  private static double share(long inStockMillis, long day, LocalDays calendar) {
    if (inStockMillis == 0 || inStockMillis == DAY_MILLIS) {
      return inStockMillis == 0 ? 0 : 1;
    }
    return Math.min(1, (double) inStockMillis / calendar.lengthMillis(day));
  }
}
