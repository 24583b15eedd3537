package io.github.inventorystreams.backtest.windows;

import io.github.inventorystreams.backtest.Buckets;
import io.github.inventorystreams.backtest.Item;
import java.util.Locale;

/**
 * The course that an item's demand has taken when a window opens, by its history before and nothing
 * else. The first that fits holds, in this order.
 */
public enum DemandCourse {
  /** Never in stock before: nobody could buy it, and it takes no part in the window. */
  ABSENT,
  /** In stock for less than 13 weeks of the last year. */
  NEW,
  /**
   * Within the last 13 weeks there were 4 in a row without stock; or without a sale, though before,
   * in the rest of the year, at least three of four buckets had one.
   */
  BREAK,
  /** A tenth of the last year's units or more were sold in promoted buckets. */
  PROMOTION,
  /**
   * In the last year, 1.32 buckets in stock or more for each with a sale (Syntetos, Boylan and
   * Croston 2005).
   */
  INTERMITTENT,
  /**
   * The rate of the last 8 weeks is at most three quarters of that of the 26 weeks before, and less
   * by at least two standard errors.
   */
  FALL,
  /**
   * The 26 weeks before had at most three quarters of the last 8 weeks' rate, as sure as a fall.
   */
  RISE,
  /** None of these. */
  STEADY;

  private static final int YEAR_WEEKS = 52;
  private static final int NEW_WEEKS = 13;
  private static final int BREAK_WITHIN_WEEKS = 13;
  private static final int BREAK_WEEKS = 4;
  private static final double REGULAR_SHARE = 0.75;
  private static final double PROMOTED_SHARE = 0.1;
  private static final double INTERMITTENT_INTERVAL = 1.32;
  private static final int RECENT_WEEKS = 8;
  private static final int EARLIER_WEEKS = 26;
  private static final double CHANGE = 0.75;
  private static final double STANDARD_ERRORS = 2;

  /** The course of a history, up to its end. */
  static DemandCourse of(Item.History history, Buckets buckets) {
    if (RecentDemand.ago(history, history.buckets(), 0).inStock() == 0) {
      return ABSENT;
    }
    RecentDemand year = RecentDemand.ago(history, buckets.inWeeks(YEAR_WEEKS), 0);
    if (year.inStock() < buckets.inWeeks(NEW_WEEKS)) {
      return NEW;
    }
    if (isBroken(history, buckets)) {
      return BREAK;
    }
    if (year.units() > 0 && year.promotedUnits() >= PROMOTED_SHARE * year.units()) {
      return PROMOTION;
    }
    if (year.inStock() >= INTERMITTENT_INTERVAL * year.sales()) {
      return INTERMITTENT;
    }
    return trend(history, buckets);
  }

  private static boolean isBroken(Item.History history, Buckets buckets) {
    int within = buckets.inWeeks(BREAK_WITHIN_WEEKS);
    RecentDemand last = RecentDemand.ago(history, within, 0);
    RecentDemand before = RecentDemand.ago(history, buckets.inWeeks(YEAR_WEEKS), within);
    boolean regular = before.inStock() > 0 && before.sales() >= REGULAR_SHARE * before.inStock();
    int most =
        regular
            ? Math.max(last.longestWithoutStock(), last.longestWithoutSale())
            : last.longestWithoutStock();
    return most >= buckets.inWeeks(BREAK_WEEKS);
  }

  private static DemandCourse trend(Item.History history, Buckets buckets) {
    int lately = buckets.inWeeks(RECENT_WEEKS);
    RecentDemand recent = RecentDemand.ago(history, lately, 0);
    RecentDemand earlier =
        RecentDemand.ago(history, lately + buckets.inWeeks(EARLIER_WEEKS), lately);
    if (recent.inStock() == 0 || earlier.inStock() == 0) {
      return STEADY;
    }
    double change = recent.rate() - earlier.rate();
    double error = Math.sqrt(earlier.variance() * (1 / recent.inStock() + 1 / earlier.inStock()));
    if (Math.abs(change) < STANDARD_ERRORS * error) {
      return STEADY;
    }
    if (recent.rate() <= CHANGE * earlier.rate()) {
      return FALL;
    }
    return earlier.rate() <= CHANGE * recent.rate() ? RISE : STEADY;
  }

  /** Its name in small letters. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
