package io.github.inventorystreams.stock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The stock of a book over time, made from its journal: when could a customer buy? Needed where
 * events have arrived out of order; where they come in order, the open days are kept as they go.
 */
final class Timeline {
  /** The order in which events happened. */
  static final Comparator<JournalEntry> IN_TIME =
      Comparator.comparingLong(JournalEntry::atMillis)
          // A movement at the instant of a count is in the count.
          .thenComparing(entry -> entry.count() != null)
          .thenComparing(
              JournalEntry::count, Comparator.nullsFirst(Comparator.<CountIdentity>naturalOrder()));

  private final LocalDays calendar;
  private final long fromMillis;
  private final Map<Long, Reservation> orders;
  private final List<Reservation.Hold> holds;
  private SalesDays days;
  private long units;
  private long reserved;
  private long nowMillis;

  private Timeline(BookChange change, List<JournalEntry> entries, LocalDays calendar) {
    this.calendar = calendar;
    this.days = change.days().now().withoutStock();
    this.fromMillis = days.count() == 0 ? 0 : calendar.startOf(days.firstEpochDay());
    this.units = change.onHand().anchor().units();
    this.nowMillis = change.onHand().anchor().atMillis();
    List<Reservation> reservations =
        change.reserved().tracked() ? change.reservations().all() : List.of();
    this.orders = Reservations.before(reservations, entries);
    this.reserved = openNow();
    this.holds = reservations.stream().flatMap(each -> each.holds().stream()).toList();
  }

  /** The open days of a book with their in-stock time made anew, up to its newest event. */
  static SalesDays of(BookChange change, LocalDays calendar) {
    List<JournalEntry> entries = new ArrayList<>(change.live());
    entries.removeIf(entry -> entry.atMillis() < change.onHand().anchor().atMillis());
    entries.sort(IN_TIME);
    Timeline timeline = new Timeline(change, entries, calendar);
    timeline.play(entries, change.newestMillis());
    return timeline.days;
  }

  private void play(List<JournalEntry> entries, long untilMillis) {
    List<Long> expiries =
        new ArrayList<>(
            holds.stream()
                .map(Reservation.Hold::expiresAtMillis)
                .filter(expiry -> expiry < untilMillis)
                .sorted()
                .toList());
    int nextExpiry = 0;
    for (JournalEntry entry : entries) {
      while (nextExpiry < expiries.size() && expiries.get(nextExpiry) <= entry.atMillis()) {
        pass(expiries.get(nextExpiry++));
      }
      pass(entry.atMillis());
      happen(entry);
    }
    while (nextExpiry < expiries.size()) {
      pass(expiries.get(nextExpiry++));
    }
    pass(untilMillis);
  }

  /** Lets time pass; what has been open until then may end. */
  private void pass(long untilMillis) {
    if (untilMillis > nowMillis) {
      long from = Math.max(nowMillis, fromMillis);
      if (nowMillis != Long.MIN_VALUE && untilMillis > from) {
        days = days.passed(units - reserved, from, untilMillis, calendar);
      }
      nowMillis = untilMillis;
      reserved = openNow();
    }
  }

  private long openNow() {
    return orders.values().stream().mapToLong(order -> order.openAt(nowMillis)).sum();
  }

  private void happen(JournalEntry entry) {
    if (entry.count() != null) {
      units = entry.quantity();
    } else {
      units += entry.stockDelta();
    }
    Reservation order = orders.get(entry.order());
    if (order != null) {
      Reservation after = order.with(entry, holds);
      orders.put(entry.order(), after);
      reserved += after.openAt(nowMillis) - order.openAt(nowMillis);
    }
  }
}
