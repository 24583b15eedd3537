package io.github.inventorystreams.stock;

/**
 * What time does to the open days of a book: they grow as it passes, and leave when no event can
 * change them any more.
 */
final class OpenDaysClock {
  private OpenDaysClock() {}

  /** Adds the time since the newest event; reservations may end on the way. */
  static void passTime(BookChange change, long untilMillis, LocalDays calendar) {
    if (change.isNew() || untilMillis <= change.newestMillis()) {
      return;
    }
    long fromMillis = change.newestMillis();
    while (change.reserved().nextExpiryMillis() <= untilMillis) {
      long expiryMillis = Math.max(fromMillis, change.reserved().nextExpiryMillis());
      change.passTime(fromMillis, expiryMillis, calendar);
      Reservations.expire(change, expiryMillis);
      fromMillis = expiryMillis;
    }
    change.passTime(fromMillis, untilMillis, calendar);
  }

  /** Makes the in-stock time anew where events have come out of order. */
  static void refresh(BookChange change, LocalDays calendar) {
    if (change.days().isStale()) {
      change.days().remake(Timeline.of(change, calendar));
    }
  }

  /**
   * Closes the days that no event can change any more, and keeps the journal no longer than needed.
   *
   * @param rememberedFromMillis {@link Long#MIN_VALUE} = all is still needed
   */
  static void leaveWindow(BookChange change, long rememberedFromMillis, LocalDays calendar) {
    if (rememberedFromMillis != Long.MIN_VALUE) {
      long firstOpenDay = calendar.dayOf(rememberedFromMillis);
      if (change.days().now().firstEpochDay() < firstOpenDay) {
        refresh(change, calendar);
        change.closeDaysBefore(firstOpenDay);
        change.supply(change.inbound().withoutSettled(rememberedFromMillis));
        Reservations.forgetSettled(change, calendar.startOf(firstOpenDay));
      }
      change.dropChunksBefore(firstOpenDay, calendar);
    }
  }
}
