package io.github.inventorystreams.stock;

import java.util.ArrayList;
import java.util.List;

/**
 * The reservation of one customer's order at a book, the same in whatever order its events arrive.
 *
 * @param order see {@link Fingerprint#ofOrder}
 * @param reserved units reserved in all
 * @param released units given back
 * @param sold units that left for the order
 * @param holds when each of its reserving events lets it end by itself; the latest of them holds
 * @param touchedAtMillis the latest event time that concerned it
 */
public record Reservation(
    long order, long reserved, long released, long sold, List<Hold> holds, long touchedAtMillis) {
  public Reservation {
    holds = List.copyOf(holds);
  }

  /** It does not end by itself. */
  public static final long NEVER = Long.MAX_VALUE;

  static Reservation of(long order) {
    return new Reservation(order, 0, 0, 0, List.of(), Long.MIN_VALUE);
  }

  /**
   * The time for which one event reserves.
   *
   * @param expiresAtMillis {@link #NEVER} if it does not end by itself
   */
  public record Hold(Fingerprint event, long expiresAtMillis) {}

  /** When it ends by itself, or {@link #NEVER}. */
  long expiresAtMillis() {
    long latest = Long.MIN_VALUE;
    for (Hold hold : holds) {
      latest = Math.max(latest, hold.expiresAtMillis);
    }
    return latest;
  }

  /** Units still promised at an instant. */
  long openAt(long millis) {
    return millis < expiresAtMillis() ? Math.max(0, reserved - released - sold) : 0;
  }

  /** Whether nothing was open at an instant, and nothing has happened since. */
  boolean isSettledSince(long millis) {
    return touchedAtMillis < millis && openAt(millis) == 0;
  }

  /** With a further event; {@code known} are holds, among them that of the event if it reserves. */
  Reservation with(JournalEntry entry, List<Hold> known) {
    List<Hold> more = new ArrayList<>(holds);
    known.stream().filter(hold -> hold.event.equals(entry.id())).forEach(more::add);
    return moved(entry, 1, more);
  }

  /** As if an event had never been. */
  Reservation without(JournalEntry entry) {
    return moved(entry, -1, holds.stream().filter(hold -> !hold.event.equals(entry.id())).toList());
  }

  private Reservation moved(JournalEntry entry, int sign, List<Hold> newHolds) {
    long units = sign * entry.quantity();
    return new Reservation(
        order,
        reserved + (entry.kind() == JournalEntry.Kind.RESERVE ? units : 0),
        released + (entry.kind() == JournalEntry.Kind.RELEASE ? units : 0),
        sold + (entry.kind() == JournalEntry.Kind.SALE ? units : 0),
        newHolds,
        Math.max(touchedAtMillis, entry.atMillis()));
  }
}
