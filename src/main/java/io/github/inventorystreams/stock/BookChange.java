package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A book while it is being changed. Its fields are those of {@link Book}. */
final class BookChange {
  private static final List<JournalEntry.Kind> RECEIPTS =
      List.of(JournalEntry.Kind.RESTOCK, JournalEntry.Kind.FINAL_RESTOCK);

  final BookKey key;
  final BookArchive archive;
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
  LastReview lastReview;
  long levelSequence;
  PlanningOverrides overrides;
  long reviewAtMillis;

  /** How many more corrections wait for their target than before. */
  int pendingCorrections;

  private final Map<Long, @Nullable Reservation> reservations = new LinkedHashMap<>();

  BookChange(Book book, BookArchive archive) {
    this.key = book.key();
    this.archive = archive;
    this.onHand = book.onHand();
    this.reserved = book.reserved();
    this.inbound = book.inbound();
    this.threshold = book.threshold();
    this.warning = book.warning();
    this.days = book.days();
    this.daysStale = book.daysStale();
    this.journal = book.journal();
    this.newestMillis = book.newestMillis();
    this.lastReview = book.lastReview();
    this.levelSequence = book.levelSequence();
    this.overrides = book.overrides();
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
        lastReview,
        levelSequence,
        overrides,
        reviewAtMillis);
  }

  /**
   * Units on hand as they would be without events that nobody has confirmed, unless nothing else is
   * known.
   */
  long confirmedOnHand() {
    return onHand.units() - overrides.stockEffect() + ImplausibleEvents.onlyKnownUnits(this);
  }

  /** What a customer could buy without events that nobody has confirmed. */
  long confirmedAvailable() {
    return confirmedOnHand() - confirmedReserved();
  }

  /** Units promised to customers, without reservations that nobody has confirmed. */
  long confirmedReserved() {
    if (overrides.held().isEmpty()) {
      return reserved.units();
    }
    Map<Fingerprint, Long> held = overrides.unconfirmed(JournalEntry.Kind.RESERVE);
    return held.isEmpty() ? reserved.units() : reserved.units() - openOf(held);
  }

  private long openOf(Map<Fingerprint, Long> held) {
    long nowMillis = Math.max(newestMillis, reserved.asOfMillis());
    long units = 0;
    for (Reservation each : reservations()) {
      long ofHeld =
          each.holds().stream().mapToLong(hold -> held.getOrDefault(hold.event(), 0L)).sum();
      units += Math.min(ofHeld, each.openAt(nowMillis));
    }
    return units;
  }

  /** What is on its way, without orders and receipts that nobody has confirmed. */
  Inbound confirmedInbound() {
    Inbound confirmed = inbound;
    if (overrides.held().isEmpty()) {
      return confirmed;
    }
    for (JournalEntry.Kind kind : RECEIPTS) {
      for (Fingerprint event : overrides.unconfirmed(kind).keySet()) {
        JournalEntry receipt = journal.find(key, event, archive);
        confirmed = receipt == null ? confirmed : confirmed.takenBack(receipt);
      }
    }
    for (Fingerprint event : overrides.unconfirmed(JournalEntry.Kind.ORDERED).keySet()) {
      confirmed = confirmed.withoutOrder(event);
    }
    return confirmed;
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
    return journal.live(key, archive);
  }

  /** The reservation of an order as it stands in this change. */
  @Nullable Reservation reservation(long order) {
    return reservations.containsKey(order)
        ? reservations.get(order)
        : archive.reservation(key, order);
  }

  /** All reservations as they stand in this change. */
  List<Reservation> reservations() {
    Map<Long, Reservation> all = new LinkedHashMap<>();
    archive.reservations(key).forEach(each -> all.put(each.order(), each));
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
