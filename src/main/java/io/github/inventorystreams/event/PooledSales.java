package io.github.inventorystreams.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The pooled sales of SKUs up to a review, and the lead times of their orders. Only sums of whole
 * numbers, so that it does not matter in which order and where they are added up; none of them is
 * ruled by a single SKU or a single day.
 *
 * @param reviewAtMillis the review up to which they sold
 * @param weekdayUnits units by the day of the week over whole weeks, Monday first; 7 values. What
 *     one SKU sold far more than others, and on one day far more than on others, is cut down
 * @param inStockMilliDays thousandths of days, within these weeks, in which one of the SKUs could
 *     be bought
 * @param weeks all whole weeks that the SKUs remember
 * @param leadTimes of their last order lines from the supplier
 * @param logRateMilliDays {@code ln(1 + units a week)} of each SKU times its part of {@code
 *     inStockMilliDays}: over that, it is the logarithm of what a SKU usually sells
 */
public record PooledSales(
    long reviewAtMillis,
    List<Long> weekdayUnits,
    long inStockMilliDays,
    WeeklySales weeks,
    LeadTimeSums leadTimes,
    long logRateMilliDays) {
  private static final int WEEKDAYS = 7;

  /** Nothing is known. */
  public static final PooledSales NONE =
      new PooledSales(Long.MIN_VALUE, Collections.nCopies(WEEKDAYS, 0L), 0, WeeklySales.NONE, 0);

  /**
   * @throws IllegalArgumentException without 7 weekdays
   */
  public PooledSales {
    weekdayUnits = List.copyOf(weekdayUnits);
    if (weekdayUnits.size() != WEEKDAYS) {
      throw new IllegalArgumentException("%d weekdays".formatted(weekdayUnits.size()));
    }
  }

  /** Without receipts. */
  public PooledSales(
      long reviewAtMillis,
      List<Long> weekdayUnits,
      long inStockMilliDays,
      WeeklySales weeks,
      long logRateMilliDays) {
    this(
        reviewAtMillis, weekdayUnits, inStockMilliDays, weeks, LeadTimeSums.NONE, logRateMilliDays);
  }

  /** With the lead times of the SKUs' order lines. */
  public PooledSales with(LeadTimeSums received) {
    return new PooledSales(
        reviewAtMillis, weekdayUnits, inStockMilliDays, weeks, received, logRateMilliDays);
  }

  /** Both together if they are of the same review, else those of the later one. */
  public PooledSales with(PooledSales other) {
    if (reviewAtMillis != other.reviewAtMillis) {
      return reviewAtMillis > other.reviewAtMillis ? this : other;
    }
    List<Long> together = new ArrayList<>(WEEKDAYS);
    for (int day = 0; day < WEEKDAYS; day++) {
      together.add(weekdayUnits.get(day) + other.weekdayUnits.get(day));
    }
    return new PooledSales(
        reviewAtMillis,
        together,
        inStockMilliDays + other.inStockMilliDays,
        weeks.plus(other.weeks),
        leadTimes.plus(other.leadTimes),
        logRateMilliDays + other.logRateMilliDays);
  }

  /** Units of all weekdays. */
  public long units() {
    return weekdayUnits.stream().mapToLong(Long::longValue).sum();
  }
}
