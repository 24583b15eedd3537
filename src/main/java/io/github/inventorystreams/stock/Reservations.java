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
  static void post(BookChange draft, JournalEntry entry) {
    if (isOfOrder(draft, entry)) {
      Reservation before = known(draft, entry.order());
      replace(draft, before, before.with(entry, List.of()));
    }
  }

  /** As if an event of an order had never been. */
  static void takeBack(BookChange draft, JournalEntry entry) {
    if (isOfOrder(draft, entry)) {
      Reservation before = known(draft, entry.order());
      replace(draft, before, before.without(entry));
    }
  }

  /** Reserves; the first time, what has been sold and released in the window is looked up. */
  static void reserve(BookChange draft, JournalEntry entry, long expiresAtMillis) {
    if (!draft.reserved.tracked()) {
      draft.reserved = new Reserved(0, true, Reservation.NEVER, draft.newestMillis);
      for (JournalEntry past : draft.live()) {
        if (past.kind() == JournalEntry.Kind.SALE || past.kind() == JournalEntry.Kind.RELEASE) {
          post(draft, past);
        }
      }
    }
    Reservation before = known(draft, entry.order());
    Reservation.Hold hold = new Reservation.Hold(entry.id(), expiresAtMillis);
    replace(draft, before, before.with(entry, List.of(hold)));
  }

  /** Ends what ends by itself at an instant. */
  static void expire(BookChange draft, long atMillis) {
    long units = 0;
    long nextExpiryMillis = Reservation.NEVER;
    for (Reservation each : draft.reservations()) {
      long open = each.openAt(atMillis);
      units += open;
      if (open > 0) {
        nextExpiryMillis = Math.min(nextExpiryMillis, each.expiresAtMillis());
      }
    }
    draft.reserved = new Reserved(units, true, nextExpiryMillis, atMillis);
  }

  /** Forgets orders on which nothing is open and of which nothing new can come. */
  static void forgetSettled(BookChange draft, long sinceMillis) {
    if (draft.reserved.tracked()) {
      for (Reservation each : draft.reservations()) {
        if (each.isSettledSince(sinceMillis)) {
          draft.drop(each);
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

  private static boolean isOfOrder(BookChange draft, JournalEntry entry) {
    return entry.order() != 0 && !entry.kind().isReturn() && draft.reserved.tracked();
  }

  private static Reservation known(BookChange draft, long order) {
    Reservation known = draft.reservation(order);
    return known == null ? Reservation.of(order) : known;
  }

  private static void replace(BookChange draft, Reservation before, Reservation after) {
    draft.keep(after);
    Reserved reserved = draft.reserved;
    long nowMillis = Math.max(draft.newestMillis, reserved.asOfMillis());
    long open = after.openAt(nowMillis);
    draft.reserved =
        new Reserved(
            reserved.units() + open - before.openAt(nowMillis),
            true,
            open > 0
                ? Math.min(reserved.nextExpiryMillis(), after.expiresAtMillis())
                : reserved.nextExpiryMillis(),
            nowMillis);
  }
}
