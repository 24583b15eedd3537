package io.github.inventorystreams.stock;

/** The days of a book that can still change, while the book is being changed. */
final class OpenDays {
  private SalesDays days;
  private boolean stale;

  /**
   * @param stale whether the in-stock time is to be made anew from the journal
   */
  OpenDays(SalesDays days, boolean stale) {
    this.days = days;
    this.stale = stale;
  }

  SalesDays now() {
    return days;
  }

  boolean isStale() {
    return stale;
  }

  /** Units are wanted on a day, or no longer, below 0. */
  void demand(long epochDay, long units) {
    days = days.wanted(epochDay, units);
  }

  /** Time passes in which nothing happens. */
  void passTime(long availableUnits, long fromMillis, long untilMillis, LocalDays calendar) {
    days = days.passed(availableUnits, fromMillis, untilMillis, calendar);
  }

  /** Something has changed before the newest event: the in-stock time is not right any more. */
  void outdate() {
    stale = true;
  }

  /** The in-stock time is made anew. */
  void remake(SalesDays remade) {
    days = remade;
    stale = false;
  }

  /** Leaves only the days from one on; gives those before it. */
  SalesDays close(long firstOpenDay) {
    SalesDays closed = days.before(firstOpenDay);
    days = days.from(firstOpenDay);
    return closed;
  }
}
