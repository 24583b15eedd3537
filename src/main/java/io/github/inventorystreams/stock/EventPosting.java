package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The booking of one event into a draft: what each type does to stock, reservations, inbound and
 * sales.
 */
final class EventPosting implements StockEvent.Cases<JournalEntry> {
  private final BookChange draft;
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
      BookChange draft,
      Fingerprint id,
      int content,
      long atMillis,
      boolean late,
      CorrectionWindow correctable,
      LocalDays calendar,
      boolean netReturns) {
    this.draft = draft;
    this.id = id;
    this.content = content;
    this.atMillis = atMillis;
    this.late = late;
    this.correctable = correctable;
    this.calendar = calendar;
    this.netReturns = netReturns;
    List<JournalEntry> marks = marks();
    this.takenBack = !marks.isEmpty();
    this.waiting = (int) marks.stream().mapToLong(JournalEntry::quantity).sum();
  }

  /** What corrections that reach this event have left of it. */
  private List<JournalEntry> marks() {
    Fingerprint mark = id.takenBack();
    if (!draft.journal.contains(draft.key, mark, draft.annex)) {
      return List.of();
    }
    return draft.journal.all(draft.key, draft.annex).stream()
        .filter(entry -> entry.id().equals(mark) && entry.reaches(atMillis))
        .toList();
  }

  /** Books an event; gives what the journal is to remember of it. */
  JournalEntry book(StockEvent event) {
    JournalEntry entry = event.match(this);
    if (!takenBack || entry.kind() == JournalEntry.Kind.CORRECTION) {
      return entry;
    }
    draft.pendingCorrections -= waiting;
    draft.apart = draft.apart.without(event.header().id());
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
    draft.onHand = draft.onHand.openedBy(atMillis);
    if (!takenBack && poNumber != null) {
      draft.inbound =
          draft.inbound.received(
              poNumber, restock.line(), restock.quantity(), restock.finalDelivery(), atMillis);
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
    draft.onHand = draft.onHand.openedBy(atMillis);
    if (!takenBack) {
      draft.daysStale |= late;
      if (draft.onHand.supersededBy(base)) {
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
      draft.daysStale |= late;
      Long expiresAtMillis = reserve.expiresAtMillis();
      Reservations.reserve(
          draft, entry, expiresAtMillis == null ? Reservation.NEVER : expiresAtMillis);
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
      draft.apart =
          draft.apart.with(
              new PlanningOverrides.Mended(
                  correction.header().id(),
                  correction.epochDay(),
                  correction.quantity(),
                  atMillis));
    }
    return entry(JournalEntry.Kind.DEMAND_CORRECTION, correction.quantity(), null);
  }

  @Override
  public JournalEntry confirmation(StockEvent.Confirmation confirmation) {
    EventId target = confirmation.confirms();
    boolean needsNone =
        !draft.apart.holds(target)
            && draft.journal.contains(draft.key, Fingerprint.of(target), draft.annex)
            && !draft.apart.misses(target);
    if (!takenBack && !needsNone) {
      draft.apart =
          draft.apart.with(new PlanningOverrides.Confirmed(confirmation.header().id(), target));
    }
    return entry(JournalEntry.Kind.CONFIRMATION, 0, null);
  }

  @Override
  public JournalEntry ordered(StockEvent.Ordered ordered) {
    if (!takenBack) {
      draft.inbound =
          draft.inbound.ordered(
              ordered.poNumber(),
              ordered.line(),
              new OrderLine.Ordered(
                  ordered.header().id(), atMillis, ordered.quantity(), ordered.expectedAtMillis()));
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
    EventId corrects = correction.corrects();
    Fingerprint target = Fingerprint.of(corrects);
    JournalEntry found = draft.journal.find(draft.key, target, draft.annex);
    boolean isDone = isTakenBack(target) || (found != null && found.withdrawn());
    boolean isWord = draft.apart.isWord(corrects);
    draft.apart = draft.apart.refuted(corrects).withCorrection(correction.header().id());
    if (isBeyondReach(found) && isWord) {
      forget(corrects, target);
    } else if (isBeyondReach(found)
        && (found == null || found.atMillis() < atMillis)
        && draft.inbound.isOrderedBy(target)) {
      // An order may be due long after its event has left the window.
      draft.inbound = draft.inbound.withoutOrder(target);
      forget(corrects, target);
    } else if (found == null && !isDone) {
      remember(JournalEntry.awaiting(target, correctable));
      miss(correction, false);
    } else if (found != null && isBeyondReach(found) && !isDone) {
      miss(correction, found.kind() == JournalEntry.Kind.CORRECTION);
    } else if (found != null && draft.live().contains(found)) {
      // Kept at least as long as the entry that it takes back.
      remember(JournalEntry.takenBack(target, Math.max(atMillis, found.atMillis())));
      takeBack(found);
      draft.apart = draft.apart.without(corrects);
    }
    return entry(JournalEntry.Kind.CORRECTION, 0, null);
  }

  /** Takes back what the book knows of without its entry; a further correction finds it done. */
  private void forget(EventId corrects, Fingerprint target) {
    remember(JournalEntry.takenBack(target, atMillis));
    draft.apart = draft.apart.without(corrects);
  }

  private boolean isTakenBack(Fingerprint target) {
    Fingerprint mark = target.takenBack();
    return draft.journal.contains(draft.key, mark, draft.annex)
        && draft.journal.all(draft.key, draft.annex).stream()
            .anyMatch(entry -> entry.id().equals(mark) && entry.quantity() == 0);
  }

  private boolean isBeyondReach(@Nullable JournalEntry target) {
    return target == null
        || target.kind() == JournalEntry.Kind.CORRECTION
        // It has moved the demand of a day that is not remembered.
        || target.kind() == JournalEntry.Kind.LATE_DEMAND
        || !correctable.contains(target.atMillis());
  }

  /** What has not come, or has left the window, a person has to mend in another way. */
  private void miss(StockEvent.Correction correction, boolean isCorrection) {
    draft.pendingCorrections++;
    if (!draft.apart.holds(correction.corrects())) {
      draft.apart =
          draft.apart.with(
              new PlanningOverrides.Missed(correction.corrects(), atMillis, isCorrection));
    }
  }

  private JournalEntry post(JournalEntry entry) {
    if (!takenBack) {
      draft.daysStale |= late;
      book(entry, 1);
      Reservations.post(draft, entry);
    }
    return entry;
  }

  /** Whatever arrived before this and has the identity counts no longer; what comes may not. */
  private void remember(JournalEntry mark) {
    draft.journal = draft.journal.with(mark);
  }

  private void takeBack(JournalEntry target) {
    draft.daysStale = true;
    if (target.kind() == JournalEntry.Kind.COUNT) {
      draft.onHand = draft.onHand.recounted(draft.live());
    } else {
      book(target, -1);
      Reservations.takeBack(draft, target);
      draft.inbound = draft.inbound.takenBack(target);
    }
  }

  /** What every type of movement has in common, forwards and backwards. */
  private void book(JournalEntry entry, int sign) {
    draft.onHand = draft.onHand.moved(sign * entry.stockDelta(), entry.atMillis());
    if (entry.kind().isDemand()) {
      draft.days = draft.days.wanted(calendar.dayOf(entry.atMillis()), sign * entry.quantity());
    }
    if (netReturns && entry.kind().isReturn()) {
      NetReturns.book(draft, entry, sign, calendar);
    } else if (netReturns && entry.kind() == JournalEntry.Kind.SALE) {
      NetReturns.move(draft, entry, sign, calendar);
    }
  }

  private void recount(JournalEntry entry, CountIdentity base) {
    if (late) {
      List<JournalEntry> entries = new ArrayList<>(draft.live());
      entries.add(entry);
      draft.onHand = draft.onHand.recounted(entries);
    } else {
      draft.onHand = draft.onHand.counted(base, entry.quantity());
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
