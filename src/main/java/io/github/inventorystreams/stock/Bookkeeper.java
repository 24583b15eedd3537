package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.StockEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a book: what an event, an order line, a setting or the passing of time changes, and what
 * follows.
 *
 * @param calendar the days of the book's location
 * @param window how far an event may lie before the book's newest one
 */
public record Bookkeeper(LocalDays calendar, Duration window) {

  /** What became of an event. */
  public sealed interface Result {}

  /**
   * It is in the book.
   *
   * @param pendingCorrections by how much the number of corrections has changed whose target has
   *     not come
   */
  public record Applied(Book book, List<Decision> decisions, int pendingCorrections)
      implements Result {}

  /**
   * An event of this identity was applied before; nothing changes.
   *
   * @param conflict whether that one said something else
   */
  public record Duplicate(boolean conflict) implements Result {}

  /** The book can't take it. */
  public record Refused(DeadLetterReason reason, String detail) implements Result {}

  /** Applies an event once. */
  public Result apply(Book book, StockEvent event, Annex annex) {
    long atMillis = atMillis(event);
    long newestMillis = Math.max(book.newestMillis(), atMillis);
    long windowStartMillis = newestMillis - window.toMillis();
    if (atMillis < windowStartMillis) {
      return new Refused(
          DeadLetterReason.TOO_LATE,
          "it is of %s, but the book is at %s and takes events of the last %s only"
              .formatted(
                  Instant.ofEpochMilli(atMillis), Instant.ofEpochMilli(newestMillis), window));
    }
    Fingerprint id = Fingerprint.of(event.header().id());
    int content = Content.of(event);
    Integer applied = book.journal().content(book.key(), id, annex);
    if (applied != null) {
      return new Duplicate(applied != content);
    }

    Draft draft = new Draft(book, annex);
    passTime(draft, newestMillis);
    draft.newestMillis = newestMillis;
    draft.days = draft.days.wanted(calendar.dayOf(atMillis), 0);
    boolean late = atMillis < book.newestMillis();
    JournalEntry entry =
        new Posting(draft, id, content, atMillis, late, windowStartMillis, calendar).book(event);
    draft.journal = draft.journal.with(entry);
    leaveWindow(draft, windowStartMillis);
    String causedBy = event.header().id().eventId();
    publish(draft, newestMillis, causedBy);
    if (event instanceof StockEvent.Restock || event instanceof StockEvent.Ordered) {
      SupplyWarnings.evaluate(draft, newestMillis, causedBy);
    }
    return draft.finish();
  }

  /**
   * Applies an event, and if it is a sale or lost demand that comes too late, adds it to the demand
   * of its day. That leaves the stock as it is, since counts may have seen the sale already. It
   * counts once as long as the journal remembers it.
   */
  public Result applyLate(Book book, StockEvent event, Annex annex) {
    Result result = apply(book, event, annex);
    long wanted =
        event instanceof StockEvent.Sale sale
            ? sale.quantity()
            : event instanceof StockEvent.LostDemand lost ? lost.quantity() : 0;
    if (!(result instanceof Refused) || wanted == 0) {
      return result;
    }
    Fingerprint id = Fingerprint.of(event.header().id());
    int content = Content.of(event);
    Integer applied = book.journal().content(book.key(), id, annex);
    if (applied != null) {
      return new Duplicate(applied != content);
    }
    Draft draft = new Draft(book, annex);
    long atMillis = atMillis(event);
    long day = calendar.dayOf(atMillis);
    if (day < draft.days.firstEpochDay()) {
      draft.decisions.add(
          new Decision.CloseDays(new SalesDays(day, new long[] {wanted}, new long[1])));
    } else {
      draft.days = draft.days.wanted(day, wanted);
    }
    draft.journal =
        draft.journal.with(
            // Remembered from now on, not from its day: that has left the window already.
            new JournalEntry(
                id,
                draft.newestMillis,
                JournalEntry.Kind.LATE_DEMAND,
                wanted,
                0,
                null,
                content,
                false));
    leaveWindow(draft, draft.newestMillis - window.toMillis());
    return draft.finish();
  }

  /** Hears from the supplier's desk what became of a request or an order line. */
  public Applied hear(
      Book book, OrderLineEvent.Line answer, @Nullable Long expectedAtMillis, Annex annex) {
    Draft draft = new Draft(book, annex);
    draft.inbound = draft.inbound.answered(answer, expectedAtMillis);
    long atMillis = Math.max(draft.newestMillis, answer.reviewAtMillis());
    publish(draft, atMillis, null);
    SupplyWarnings.evaluate(draft, atMillis, null);
    return draft.finish();
  }

  /** Takes over a fixed threshold, or {@code null} for the reorder point. */
  public Applied set(Book book, @Nullable Long thresholdUnits, Annex annex) {
    Draft draft = new Draft(book, annex);
    draft.threshold = draft.threshold.set(thresholdUnits);
    Warnings.evaluate(draft, draft.newestMillis, null);
    return draft.finish();
  }

  /** Ends the reservations that end by themselves at an instant. */
  public Applied expire(Book book, long atMillis, Annex annex) {
    Draft draft = new Draft(book, annex);
    long before = draft.reserved.units();
    Reservations.expire(draft, atMillis);
    if (draft.reserved.units() == before) {
      return draft.finish();
    }
    // The end may lie after the newest event, where the open days do not reach yet.
    draft.daysStale = true;
    publish(draft, atMillis, null);
    return draft.finish();
  }

  /** The open days of a book up to an instant, with the in-stock time as it is known now. */
  public SalesDays daysUntil(Book book, long untilMillis, Annex annex) {
    Draft draft = new Draft(book, annex);
    refresh(draft);
    passTime(draft, untilMillis);
    return draft.days;
  }

  private static void publish(Draft draft, long atMillis, @Nullable String causedBy) {
    draft.publishLevel();
    Warnings.evaluate(draft, atMillis, causedBy);
  }

  /** Adds the time since the newest event to the open days; reservations may end on the way. */
  private void passTime(Draft draft, long untilMillis) {
    if (draft.newestMillis == Long.MIN_VALUE || untilMillis <= draft.newestMillis) {
      return;
    }
    long fromMillis = draft.newestMillis;
    while (draft.reserved.nextExpiryMillis() <= untilMillis) {
      long expiryMillis = Math.max(fromMillis, draft.reserved.nextExpiryMillis());
      pass(draft, fromMillis, expiryMillis);
      Reservations.expire(draft, expiryMillis);
      fromMillis = expiryMillis;
    }
    pass(draft, fromMillis, untilMillis);
  }

  private void pass(Draft draft, long fromMillis, long untilMillis) {
    draft.days =
        draft.available() > 0
            ? draft.days.stocked(fromMillis, untilMillis, calendar)
            : draft.days.wanted(calendar.dayOf(untilMillis), 0);
  }

  private void refresh(Draft draft) {
    if (draft.daysStale) {
      draft.days = Timeline.of(draft, calendar);
      draft.daysStale = false;
    }
  }

  /** Closes the days that have left the window, and keeps the journal no longer than needed. */
  private void leaveWindow(Draft draft, long windowStartMillis) {
    long firstOpenDay = calendar.dayOf(windowStartMillis);
    if (draft.days.firstEpochDay() < firstOpenDay) {
      refresh(draft);
      draft.decisions.add(new Decision.CloseDays(draft.days.before(firstOpenDay)));
      draft.days = draft.days.from(firstOpenDay);
      draft.inbound = draft.inbound.withoutSettled(windowStartMillis);
      Reservations.forgetSettled(draft, calendar.startOf(firstOpenDay));
    }
    if (draft.journal.overflows()) {
      long keptFromMillis = calendar.startOf(firstOpenDay);
      int outdated = draft.journal.outdatedChunks(draft.key, keptFromMillis, draft.annex);
      if (outdated > 0) {
        draft.onHand = draft.onHand.anchoredAt(keptFromMillis, draft.live());
        draft.journal = draft.journal.without(outdated, draft.decisions);
      }
      draft.journal = draft.journal.sealed(draft.decisions);
    }
  }

  private static long atMillis(StockEvent event) {
    return event instanceof StockEvent.Count count
        ? count.countedAtMillis()
        : event.header().occurredAtMillis();
  }
}
