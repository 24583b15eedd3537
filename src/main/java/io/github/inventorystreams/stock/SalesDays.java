package io.github.inventorystreams.stock;

import java.util.Arrays;

/**
 * Demand and in-stock time of consecutive local days.
 *
 * @param firstEpochDay the first of them
 * @param demand units wanted on each day
 * @param inStockMillis how long on each day a customer could buy; as long as {@code demand}
 */
public record SalesDays(long firstEpochDay, long[] demand, long[] inStockMillis) {

  /** No day yet. */
  public static final SalesDays NONE = new SalesDays(0, new long[0], new long[0]);

  public int count() {
    return demand.length;
  }

  /** The day after the last one. */
  public long endEpochDay() {
    return firstEpochDay + demand.length;
  }

  /** With further demand on a day, which need not be among the days yet. */
  SalesDays wanted(long epochDay, long units) {
    SalesDays days = including(epochDay);
    long[] more = units == 0 ? days.demand : days.demand.clone();
    if (units != 0) {
      more[(int) (epochDay - days.firstEpochDay)] += units;
    }
    return new SalesDays(days.firstEpochDay, more, days.inStockMillis);
  }

  /** With a stretch of time in which there was stock. */
  SalesDays stocked(long fromMillis, long toMillis, LocalDays calendar) {
    long firstDay = calendar.dayOf(fromMillis);
    long lastDay = calendar.dayOf(toMillis);
    SalesDays days = including(firstDay).including(lastDay);
    long[] inStock = days.inStockMillis.clone();
    if (firstDay == lastDay) {
      inStock[(int) (firstDay - days.firstEpochDay)] += toMillis - fromMillis;
    } else {
      for (long day = firstDay; day <= lastDay; day++) {
        long from = Math.max(fromMillis, calendar.startOf(day));
        long to = Math.min(toMillis, calendar.startOf(day + 1));
        inStock[(int) (day - days.firstEpochDay)] += to - from;
      }
    }
    return new SalesDays(days.firstEpochDay, days.demand, inStock);
  }

  /** The days before one. */
  public SalesDays before(long epochDay) {
    return slice(0, (int) Math.max(0, Math.min(count(), epochDay - firstEpochDay)));
  }

  /** The days from one on. */
  SalesDays from(long epochDay) {
    return slice((int) Math.max(0, Math.min(count(), epochDay - firstEpochDay)), count());
  }

  /** These days and the ones that follow them, at most so many of the last. */
  public SalesDays followedBy(SalesDays later, int atMost) {
    if (later.count() == 0) {
      return this;
    }
    if (count() == 0) {
      return later.slice(Math.max(0, later.count() - atMost), later.count());
    }
    SalesDays all = including(later.endEpochDay() - 1);
    long[] allDemand = all.demand.clone();
    long[] allInStock = all.inStockMillis.clone();
    int at = (int) (later.firstEpochDay - firstEpochDay);
    for (int day = 0; day < later.count(); day++) {
      allDemand[at + day] += later.demand[day];
      allInStock[at + day] += later.inStockMillis[day];
    }
    SalesDays joined = new SalesDays(firstEpochDay, allDemand, allInStock);
    return joined.slice(Math.max(0, joined.count() - atMost), joined.count());
  }

  private SalesDays slice(int from, int to) {
    if (from == 0 && to == count()) {
      return this;
    }
    return new SalesDays(
        firstEpochDay + from,
        Arrays.copyOfRange(demand, from, to),
        Arrays.copyOfRange(inStockMillis, from, to));
  }

  private SalesDays including(long epochDay) {
    if (count() == 0) {
      return new SalesDays(epochDay, new long[1], new long[1]);
    }
    long first = Math.min(firstEpochDay, epochDay);
    long end = Math.max(endEpochDay(), epochDay + 1);
    if (first == firstEpochDay && end == endEpochDay()) {
      return this;
    }
    int shift = (int) (firstEpochDay - first);
    long[] moreDemand = new long[(int) (end - first)];
    long[] moreInStock = new long[moreDemand.length];
    System.arraycopy(demand, 0, moreDemand, shift, count());
    System.arraycopy(inStockMillis, 0, moreInStock, shift, count());
    return new SalesDays(first, moreDemand, moreInStock);
  }
}
