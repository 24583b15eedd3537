package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reservations of a book while it is being changed: those of the archive, and what is new. */
final class ReservationChanges {
  private final BookKey key;
  private final BookArchive archive;

  private final Map<Long, @Nullable Reservation> changed = new LinkedHashMap<>();

  ReservationChanges(BookKey key, BookArchive archive) {
    this.key = key;
    this.archive = archive;
  }

  /** The reservation of an order as it stands now, or {@code null}. */
  @Nullable Reservation of(long order) {
    return changed.containsKey(order) ? changed.get(order) : archive.reservation(key, order);
  }

  /** All reservations as they stand now. */
  List<Reservation> all() {
    Map<Long, Reservation> all = new LinkedHashMap<>();
    archive.reservations(key).forEach(each -> all.put(each.order(), each));
    changed.forEach(
        (order, reservation) -> {
          if (reservation == null) {
            all.remove(order);
          } else {
            all.put(order, reservation);
          }
        });
    return List.copyOf(all.values());
  }

  void keep(Reservation reservation) {
    changed.put(reservation.order(), reservation);
  }

  void drop(Reservation reservation) {
    changed.put(reservation.order(), null);
  }

  /** Adds what is to be kept and dropped. */
  void decide(List<Decision> decisions) {
    changed.forEach(
        (order, reservation) ->
            decisions.add(
                reservation == null
                    ? new Decision.DropReservation(order)
                    : new Decision.KeepReservation(reservation)));
  }
}
