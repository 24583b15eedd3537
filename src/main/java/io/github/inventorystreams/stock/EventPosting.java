package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The booking of one event into a book: what each type does to stock, reservations, inbound and
 * sales.
 */
final class EventPosting implements StockEvent.Cases<JournalEntry> {
  private final BookChange change;
  private final Fingerprint id;
  private final int content;
  private final long atMillis;
  private final CorrectionWindow correctable;
  private final LocalDays calendar;
  private final boolean netReturns;

  /** An event that was taken back before it came is remembered, but changes nothing. */
  private final boolean takenBack;

  /** How many corrections have waited for it. */
  private final int waiting;

  /** Whether the book knows of later events. */
  private final boolean late;

  EventPosting(
      BookChange change,
      Fingerprint id,
      int content,
      long atMillis,
      boolean late,
      CorrectionWindow correctable,
      LocalDays calendar,
      boolean netReturns) {
    this.change = change;
    this.id = id;
    this.content = content;
    this.atMillis = atMillis;
    this.late = late;
    this.correctable = correctable;
    this.calendar = calendar;
    this.netReturns = netReturns;
    List<JournalEntry> marks = marks();
    this.takenBack = !marks.isEmpty();
    this.waiting = takenBack ? (int) marks.stream().mapToLong(JournalEntry::quantity).sum() : 0;
  }

  /** What corrections that reach this event have left of it. */
  private List<JournalEntry> marks() {
    Fingerprint mark = id.takenBack();
    if (!change.hasMark(mark)) {
      return List.of();
    }
    return change.entries().stream()
        .filter(entry -> entry.id().equals(mark) && entry.reaches(atMillis))
        .toList();
  }

  /** Books an event; gives what the journal is to remember of it. */
  JournalEntry book(StockEvent event) {
    JournalEntry entry = event.match(this);
    if (!takenBack || entry.kind() == JournalEntry.Kind.CORRECTION) {
      return entry;
    }
    change.addPendingCorrections(-waiting);
    change.override(change.overrides().without(event.header().id()));
    return entry.asWithdrawn();
  }

  @Override
  public JournalEntry sale(StockEvent.Sale sale) {
    return post(entry(JournalEntry.Kind.SALE, sale.quantity(), sale.orderId()));
  }

  @Override
  public JournalEntry restock(StockEvent.Restock restock) {
    String poNumber = restock.poNumber();
    JournalEntry entry =
        new JournalEntry(
            id,
            atMillis,
            restock.finalDelivery() ? JournalEntry.Kind.FINAL_RESTOCK : JournalEntry.Kind.RESTOCK,
            restock.quantity(),
            poNumber == null ? 0 : Fingerprint.ofOrder(poNumber, restock.line()),
            null,
            content,
            false);
    change.open(atMillis);
    if (!takenBack && poNumber != null) {
      change.supply(
          change
              .inbound()
              .received(
                  poNumber, restock.line(), restock.quantity(), restock.finalDelivery(), atMillis));
    }
    return post(entry);
  }

  @Override
  public JournalEntry returned(StockEvent.Return returned) {
    return post(
        entry(
            returned.sellable() ? JournalEntry.Kind.RETURN : JournalEntry.Kind.DAMAGED_RETURN,
            returned.quantity(),
            netReturns ? returned.orderId() : null));
  }

  @Override
  public JournalEntry count(StockEvent.Count count) {
    CountIdentity base =
        new CountIdentity(
            count.countedAtMillis(),
            count.header().id().source(),
            count.header().id().eventId(),
            count.header().id().line());
    JournalEntry entry =
        new JournalEntry(
            id,
            atMillis,
            JournalEntry.Kind.COUNT,
            count.countedQuantity(),
            0,
            base,
            content,
            false);
    change.open(atMillis);
    if (!takenBack) {
      outdateDaysIfLate();
      if (change.onHand().supersededBy(base)) {
        recount(entry, base);
      }
    }
    return entry;
  }

  @Override
  public JournalEntry adjustment(StockEvent.Adjustment adjustment) {
    return post(entry(JournalEntry.Kind.ADJUSTMENT, adjustment.delta(), null));
  }

  @Override
  public JournalEntry reserve(StockEvent.Reserve reserve) {
    JournalEntry entry = entry(JournalEntry.Kind.RESERVE, reserve.quantity(), reserve.orderId());
    if (!takenBack) {
      outdateDaysIfLate();
      Long expiresAtMillis = reserve.expiresAtMillis();
      Reservations.reserve(
          change, entry, expiresAtMillis == null ? Reservation.NEVER : expiresAtMillis);
    }
    return entry;
  }

  @Override
  public JournalEntry release(StockEvent.Release release) {
    return post(entry(JournalEntry.Kind.RELEASE, release.quantity(), release.orderId()));
  }

  @Override
  public JournalEntry lostDemand(StockEvent.LostDemand lostDemand) {
    return post(entry(JournalEntry.Kind.LOST_DEMAND, lostDemand.quantity(), null));
  }

  @Override
  public JournalEntry demandCorrection(StockEvent.DemandCorrection correction) {
    if (!takenBack) {
      change.override(
          change
              .overrides()
              .with(
                  new PlanningOverrides.Mended(
                      correction.header().id(),
                      correction.epochDay(),
                      correction.quantity(),
                      atMillis)));
    }
    return entry(JournalEntry.Kind.DEMAND_CORRECTION, correction.quantity(), null);
  }

  @Override
  public JournalEntry confirmation(StockEvent.Confirmation confirmation) {
    EventId target = confirmation.confirms();
    boolean needsNone =
        !change.overrides().hasHeld(target)
            && change.entryOf(Fingerprint.of(target)) != null
            && !change.overrides().misses(target);
    if (!takenBack && !needsNone) {
      change.override(
          change
              .overrides()
              .with(new PlanningOverrides.Confirmed(confirmation.header().id(), target)));
    }
    return entry(JournalEntry.Kind.CONFIRMATION, 0, null);
  }

  @Override
  public JournalEntry ordered(StockEvent.Ordered ordered) {
    if (!takenBack) {
      change.supply(
          change
              .inbound()
              .ordered(
                  ordered.poNumber(),
                  ordered.line(),
                  new OrderLine.Ordered(
                      ordered.header().id(),
                      atMillis,
                      ordered.quantity(),
                      ordered.expectedAtMillis())));
    }
    return new JournalEntry(
        id,
        atMillis,
        JournalEntry.Kind.ORDERED,
        ordered.quantity(),
        Fingerprint.ofOrder(ordered.poNumber(), ordered.line()),
        null,
        content,
        false);
  }

  @Override
  public JournalEntry correction(StockEvent.Correction correction) {
    new CorrectionPosting(change, atMillis, correctable, this::takeBack).post(correction);
    return entry(JournalEntry.Kind.CORRECTION, 0, null);
  }

  private JournalEntry post(JournalEntry entry) {
    if (!takenBack) {
      outdateDaysIfLate();
      book(entry, 1);
      Reservations.post(change, entry);
    }
    return entry;
  }

  private void takeBack(JournalEntry target) {
    change.days().outdate();
    if (target.kind() == JournalEntry.Kind.COUNT) {
      change.recount(change.live());
    } else {
      book(target, -1);
      Reservations.takeBack(change, target);
      change.supply(change.inbound().takenBack(target));
    }
  }

  private void outdateDaysIfLate() {
    if (late) {
      change.days().outdate();
    }
  }

  /** What every type of movement has in common, forwards and backwards. */
  private void book(JournalEntry entry, int sign) {
    change.move(sign * entry.stockDelta(), entry.atMillis());
    if (entry.kind().isDemand()) {
      change.days().demand(calendar.dayOf(entry.atMillis()), sign * entry.quantity());
    }
    if (netReturns && entry.kind().isReturn()) {
      NetReturns.book(change, entry, sign, calendar);
    } else if (netReturns && entry.kind() == JournalEntry.Kind.SALE) {
      NetReturns.move(change, entry, sign, calendar);
    }
  }

  private void recount(JournalEntry entry, CountIdentity base) {
    if (late) {
      List<JournalEntry> entries = new ArrayList<>(change.live());
      entries.add(entry);
      change.recount(entries);
    } else {
      change.count(base, entry.quantity());
    }
  }

  private JournalEntry entry(JournalEntry.Kind kind, long quantity, @Nullable String orderId) {
    return new JournalEntry(
        id,
        atMillis,
        kind,
        quantity,
        orderId == null ? 0 : Fingerprint.ofOrder(orderId, 0),
        null,
        content,
        false);
  }
}
