package io.github.inventorystreams.stock;

import java.util.List;
import java.util.Map;

/**
 * The stock of a book as orders see it: without events that are implausible and that nobody has
 * confirmed.
 */
final class ConfirmedStock {
  private static final List<JournalEntry.Kind> RECEIPTS =
      List.of(JournalEntry.Kind.RESTOCK, JournalEntry.Kind.FINAL_RESTOCK);

  private ConfirmedStock() {}

  /** Units on hand without those events, unless nothing else is known. */
  static long onHand(BookChange change) {
    return change.onHand().units()
        - change.overrides().stockEffect()
        + ImplausibleEvents.onlyKnownUnits(change);
  }

  /** What a customer could buy. */
  static long available(BookChange change) {
    return onHand(change) - reserved(change);
  }

  /** Units promised to customers. */
  static long reserved(BookChange change) {
    long units = change.reserved().units();
    if (change.overrides().held().isEmpty()) {
      return units;
    }
    Map<Fingerprint, Long> held = change.overrides().unconfirmed(JournalEntry.Kind.RESERVE);
    return held.isEmpty() ? units : units - openOf(held, change);
  }

  private static long openOf(Map<Fingerprint, Long> held, BookChange change) {
    long nowMillis = Math.max(change.newestMillis(), change.reserved().asOfMillis());
    long units = 0;
    for (Reservation each : change.reservations().all()) {
      long ofHeld =
          each.holds().stream().mapToLong(hold -> held.getOrDefault(hold.event(), 0L)).sum();
      units += Math.min(ofHeld, each.openAt(nowMillis));
    }
    return units;
  }

  /** What is on its way. */
  static Inbound inbound(BookChange change) {
    Inbound confirmed = change.inbound();
    if (change.overrides().held().isEmpty()) {
      return confirmed;
    }
    for (JournalEntry.Kind kind : RECEIPTS) {
      for (Fingerprint event : change.overrides().unconfirmed(kind).keySet()) {
        JournalEntry receipt = change.entryOf(event);
        confirmed = receipt == null ? confirmed : confirmed.takenBack(receipt);
      }
    }
    for (Fingerprint event : change.overrides().unconfirmed(JournalEntry.Kind.ORDERED).keySet()) {
      confirmed = confirmed.withoutOrder(event);
    }
    return confirmed;
  }
}
