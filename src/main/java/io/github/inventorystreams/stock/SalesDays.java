package io.github.inventorystreams.stock;

import java.util.Arrays;

/**
 * Demand and in-stock time of consecutive local days, at most {@link #MAX_DAYS}: days before the
 * last so many are forgotten, so that neither a long silence nor a stray date costs more.
 *
 * @param firstEpochDay the first of them
 * @param demand units wanted on each day
 * @param inStockMillis how long on each day a customer could buy; as long as {@code demand}
 */
public record SalesDays(long firstEpochDay, long[] demand, long[] inStockMillis) {

  /** Two years and a bit: what the longest method of forecasting reads. */
  public static final int MAX_DAYS = 740;

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
    if (units == 0 || epochDay < days.firstEpochDay) {
      return days;
    }
    long[] more = days.demand.clone();
    more[(int) (epochDay - days.firstEpochDay)] += units;
    return new SalesDays(days.firstEpochDay, more, days.inStockMillis);
  }

  /**
   * With a stretch of time that has passed.
   *
   * @param availableUnits what a customer could buy all the while: above 0, it was in stock
   */
  SalesDays passed(long availableUnits, long fromMillis, long toMillis, LocalDays calendar) {
    return availableUnits > 0
        ? stocked(fromMillis, toMillis, calendar)
        : including(calendar.dayOf(toMillis));
  }

  /** With a stretch of time in which there was stock. */
  SalesDays stocked(long fromMillis, long toMillis, LocalDays calendar) {
    long firstDay = calendar.dayOf(fromMillis);
    long lastDay = calendar.dayOf(toMillis);
    SalesDays days = including(firstDay).including(lastDay);
    long[] inStock = days.inStockMillis.clone();
    for (long day = Math.max(firstDay, days.firstEpochDay); day <= lastDay; day++) {
      long from = day == firstDay ? fromMillis : calendar.startOf(day);
      long to = day == lastDay ? toMillis : calendar.startOf(day + 1);
      // A clock put back over midnight shows the last minutes of a day again, after the next one.
      inStock[(int) (day - days.firstEpochDay)] += Math.max(0, to - from);
    }
    return new SalesDays(days.firstEpochDay, days.demand, inStock);
  }

  /** The same days and demand, with no in-stock time yet. */
  SalesDays withoutStock() {
    return new SalesDays(firstEpochDay, demand, new long[demand.length]);
  }

  /** The days before one. */
  public SalesDays before(long epochDay) {
    return slice(0, (int) Math.max(0, Math.min(count(), epochDay - firstEpochDay)));
  }

  /** The days from one on. */
  SalesDays from(long epochDay) {
    return slice((int) Math.max(0, Math.min(count(), epochDay - firstEpochDay)), count());
  }

  /** These days and the ones that follow them; on days that both have, the sum of the two. */
  public SalesDays followedBy(SalesDays later) {
    if (later.count() == 0) {
      return this;
    }
    if (count() == 0) {
      return later;
    }
    SalesDays all = including(later.endEpochDay() - 1).including(later.firstEpochDay);
    long[] allDemand = all.demand.clone();
    long[] allInStock = all.inStockMillis.clone();
    for (int day = 0; day < later.count(); day++) {
      int at = (int) (later.firstEpochDay + day - all.firstEpochDay);
      if (at >= 0) {
        allDemand[at] += later.demand[day];
        allInStock[at] += later.inStockMillis[day];
      }
    }
    return new SalesDays(all.firstEpochDay, allDemand, allInStock);
  }

  /** On how many of the last days, those without stock, something was wanted all the same. */
  int soldWithoutStockAtLast() {
    int sold = 0;
    for (int day = count() - 1; day >= 0 && inStockMillis[day] == 0; day--) {
      sold += demand[day] > 0 ? 1 : 0;
    }
    return sold;
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
    long end = Math.max(endEpochDay(), epochDay + 1);
    long first = Math.max(Math.min(firstEpochDay, epochDay), end - MAX_DAYS);
    if (first == firstEpochDay && end == endEpochDay()) {
      return this;
    }
    SalesDays more =
        new SalesDays(first, new long[(int) (end - first)], new long[(int) (end - first)]);
    for (long day = Math.max(first, firstEpochDay); day < endEpochDay(); day++) {
      more.demand[(int) (day - first)] = demand[(int) (day - firstEpochDay)];
      more.inStockMillis[(int) (day - first)] = inStockMillis[(int) (day - firstEpochDay)];
    }
    return more;
  }
}
