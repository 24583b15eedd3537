package io.github.inventorystreams.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reservations of customers' orders at a book, kept order by order once it has ever reserved.
 */
final class Reservations {
  private Reservations() {}

  /** Takes an event of an order into account. */
  static void post(BookChange change, JournalEntry entry) {
    if (isOfOrder(change, entry)) {
      Reservation before = known(change, entry.order());
      replace(change, before, before.with(entry, List.of()));
    }
  }

  /** As if an event of an order had never been. */
  static void takeBack(BookChange change, JournalEntry entry) {
    if (isOfOrder(change, entry)) {
      Reservation before = known(change, entry.order());
      replace(change, before, before.without(entry));
    }
  }

  /** Reserves; the first time, what has been sold and released in the window is looked up. */
  static void reserve(BookChange change, JournalEntry entry, long expiresAtMillis) {
    if (!change.reserved().tracked()) {
      change.reserve(new Reserved(0, true, Reservation.NEVER, change.newestMillis()));
      for (JournalEntry past : change.live()) {
        if (past.kind() == JournalEntry.Kind.SALE || past.kind() == JournalEntry.Kind.RELEASE) {
          post(change, past);
        }
      }
    }
    Reservation before = known(change, entry.order());
    Reservation.Hold hold = new Reservation.Hold(entry.id(), expiresAtMillis);
    replace(change, before, before.with(entry, List.of(hold)));
  }

  /** Ends what ends by itself at an instant. */
  static void expire(BookChange change, long atMillis) {
    long units = 0;
    long nextExpiryMillis = Reservation.NEVER;
    for (Reservation each : change.reservations().all()) {
      long open = each.openAt(atMillis);
      units += open;
      if (open > 0) {
        nextExpiryMillis = Math.min(nextExpiryMillis, each.expiresAtMillis());
      }
    }
    change.reserve(new Reserved(units, true, nextExpiryMillis, atMillis));
  }

  /** Forgets orders on which nothing is open and of which nothing new can come. */
  static void forgetSettled(BookChange change, long sinceMillis) {
    if (change.reserved().tracked()) {
      for (Reservation each : change.reservations().all()) {
        if (each.isSettledSince(sinceMillis)) {
          change.reservations().drop(each);
        }
      }
    }
  }

  /** The orders as they were before the entries of a journal. */
  static Map<Long, Reservation> before(List<Reservation> now, List<JournalEntry> entries) {
    Map<Long, Reservation> before = new HashMap<>();
    now.forEach(each -> before.put(each.order(), each));
    for (JournalEntry entry : entries) {
      before.computeIfPresent(entry.order(), (order, each) -> each.without(entry));
    }
    return before;
  }

  private static boolean isOfOrder(BookChange change, JournalEntry entry) {
    return entry.order() != 0 && !entry.kind().isReturn() && change.reserved().tracked();
  }

  private static Reservation known(BookChange change, long order) {
    Reservation known = change.reservations().of(order);
    return known == null ? Reservation.of(order) : known;
  }

  private static void replace(BookChange change, Reservation before, Reservation after) {
    change.reservations().keep(after);
    Reserved reserved = change.reserved();
    long nowMillis = Math.max(change.newestMillis(), reserved.asOfMillis());
    long open = after.openAt(nowMillis);
    change.reserve(
        new Reserved(
            reserved.units() + open - before.openAt(nowMillis),
            true,
            open > 0
                ? Math.min(reserved.nextExpiryMillis(), after.expiresAtMillis())
                : reserved.nextExpiryMillis(),
            nowMillis));
  }
}
