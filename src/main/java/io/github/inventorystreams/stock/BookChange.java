package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A book while it is being changed. Its fields are those of {@link Book}. */
final class BookChange {
  final BookKey key;
  final BookArchive annex;
  final List<Decision> decisions = new ArrayList<>(4);
  OnHand onHand;
  Reserved reserved;
  Inbound inbound;
  Threshold threshold;
  WarningState warning;
  SalesDays days;
  boolean daysStale;
  Journal journal;
  long newestMillis;
  LastReview outlook;
  long levelSequence;
  PlanningOverrides apart;
  long reviewAtMillis;

  /** How many more corrections wait for their target than before. */
  int pendingCorrections;

  private final Map<Long, @Nullable Reservation> reservations = new LinkedHashMap<>();

  BookChange(Book book, BookArchive annex) {
    this.key = book.key();
    this.annex = annex;
    this.onHand = book.onHand();
    this.reserved = book.reserved();
    this.inbound = book.inbound();
    this.threshold = book.threshold();
    this.warning = book.warning();
    this.days = book.days();
    this.daysStale = book.daysStale();
    this.journal = book.journal();
    this.newestMillis = book.newestMillis();
    this.outlook = book.outlook();
    this.levelSequence = book.levelSequence();
    this.apart = book.apart();
    this.reviewAtMillis = book.reviewAtMillis();
  }

  /** The book as it has become, with the decisions made on the way. */
  Bookkeeper.Applied finish() {
    reservations.forEach(
        (order, reservation) ->
            decisions.add(
                reservation == null
                    ? new Decision.DropReservation(order)
                    : new Decision.KeepReservation(reservation)));
    return new Bookkeeper.Applied(book(), List.copyOf(decisions), pendingCorrections);
  }

  Book book() {
    return new Book(
        key,
        onHand,
        reserved,
        inbound,
        threshold,
        warning,
        days,
        daysStale,
        journal,
        newestMillis,
        outlook,
        levelSequence,
        apart,
        reviewAtMillis);
  }

  /** Units on hand as they would be without events that nobody has confirmed. */
  long confirmedOnHand() {
    return onHand.units() - apart.stockEffect();
  }

  /** What a customer could buy without events that nobody has confirmed. */
  long confirmedAvailable() {
    return available() - apart.stockEffect();
  }

  long available() {
    return onHand.units() - reserved.units();
  }

  /** The next level, published. */
  void publishLevel() {
    levelSequence++;
    decisions.add(new Decision.Level(book().level()));
  }

  /** The entries of the journal that count. */
  List<JournalEntry> live() {
    return journal.live(key, annex);
  }

  /** The reservation of an order as it stands in this draft. */
  @Nullable Reservation reservation(long order) {
    return reservations.containsKey(order)
        ? reservations.get(order)
        : annex.reservation(key, order);
  }

  /** All reservations as they stand in this draft. */
  List<Reservation> reservations() {
    Map<Long, Reservation> all = new LinkedHashMap<>();
    annex.reservations(key).forEach(each -> all.put(each.order(), each));
    reservations.forEach(
        (order, changed) -> {
          if (changed == null) {
            all.remove(order);
          } else {
            all.put(order, changed);
          }
        });
    return List.copyOf(all.values());
  }

  void keep(Reservation reservation) {
    reservations.put(reservation.order(), reservation);
  }

  void drop(Reservation reservation) {
    reservations.put(reservation.order(), null);
  }
}
