package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that keep a book: what an event, an order line, a setting or the passing of time
 * changes, and what follows.
 *
 * @param calendar the days of the book's location
 * @param window how far an event may lie before what its source has shown, and so how long after a
 *     correction the event may happen that it takes back
 * @param closeAfter how long an order line waits after its expected day before it is given up, or
 *     after it was placed where no day is known
 * @param implausible how many times what is usual an event must be to wait for a person; 0 = none
 *     does
 * @param netReturns whether returns lower the demand
 */
public record Bookkeeper(
    LocalDays calendar,
    Duration window,
    Duration closeAfter,
    double implausible,
    boolean netReturns) {

  /** Takes every event for right, and returns for no demand taken back. */
  public Bookkeeper(LocalDays calendar, Duration window, Duration closeAfter) {
    this(calendar, window, closeAfter, 0, false);
  }

  /** The outcome of an event. */
  public sealed interface Result {}

  /**
   * The event is in the book.
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

  /**
   * Applies an event once.
   *
   * @param event one that is not too late for its source
   */
  public Result apply(Book book, StockEvent event, EventWindow reach, BookArchive annex) {
    long atMillis = event.atMillis();
    Fingerprint id = Fingerprint.of(event.header().id());
    int content = ContentHash.of(event);
    Integer applied = book.journal().content(book.key(), id, annex);
    if (applied != null) {
      return new Duplicate(applied != content);
    }

    long newestMillis = Math.max(book.newestMillis(), atMillis);
    BookChange draft = new BookChange(book, annex);
    passTime(draft, newestMillis);
    draft.newestMillis = newestMillis;
    closeLines(draft, newestMillis);
    draft.days = draft.days.wanted(calendar.dayOf(atMillis), 0);
    boolean late = atMillis < book.newestMillis();
    long onHandBefore = draft.onHand.units();
    long onOrderBefore = draft.inbound.onOrder();
    JournalEntry entry =
        new EventPosting(
                draft, id, content, atMillis, late, correctable(event, reach), calendar, netReturns)
            .book(event);
    draft.journal = draft.journal.with(entry);
    ImplausibleEvents.look(
        draft, event, entry, onHandBefore, onOrderBefore, implausible, calendar, netReturns);
    leaveWindow(draft, reach.rememberedFromMillis());
    String causedBy = event.header().id().eventId();
    publish(draft, newestMillis, causedBy);
    BookBelowSales.mended(draft, newestMillis, causedBy);
    ImplausibleEvents.emit(draft, newestMillis, causedBy);
    if (event instanceof StockEvent.Restock
        || event instanceof StockEvent.Ordered
        // Given up, or taken back: nothing waits for it any more.
        || draft.inbound.ordered() != book.inbound().ordered()) {
      SupplyWarnings.evaluate(draft, newestMillis, causedBy);
    }
    return draft.finish();
  }

  /**
   * Adds a sale or lost demand that is too late for its source to the demand of its day. That
   * leaves the stock as it is, since counts may have seen the sale already. It counts once as long
   * as the journal remembers it.
   *
   * @param units how many were wanted
   */
  public Result addLateDemand(
      Book book, StockEvent event, long units, EventWindow reach, BookArchive annex) {
    Fingerprint id = Fingerprint.of(event.header().id());
    int content = ContentHash.of(event);
    Integer applied = book.journal().content(book.key(), id, annex);
    if (applied != null) {
      return new Duplicate(applied != content);
    }
    BookChange draft = new BookChange(book, annex);
    long atMillis = event.atMillis();
    boolean first = draft.newestMillis == Long.MIN_VALUE;
    long day = calendar.dayOf(atMillis);
    if (first) {
      draft.newestMillis = atMillis;
    }
    if (!first && day < draft.days.firstEpochDay()) {
      draft.decisions.add(
          new Decision.CloseDays(new SalesDays(day, new long[] {units}, new long[1])));
    } else {
      draft.days = draft.days.wanted(day, units);
    }
    draft.journal =
        draft.journal.with(
            // Remembered from now on, not from its day: that has left the window already.
            new JournalEntry(
                id,
                Math.max(draft.newestMillis, reach.takenFromMillis() + window.toMillis()),
                JournalEntry.Kind.LATE_DEMAND,
                units,
                0,
                null,
                content,
                false));
    leaveWindow(draft, reach.rememberedFromMillis());
    if (first) {
      publish(draft, atMillis, event.header().id().eventId());
    }
    return draft.finish();
  }

  /** Applies what the supplier's desk publishes of a request or an order line. */
  public Applied handle(
      Book book, OrderLineEvent answer, @Nullable Long expectedAtMillis, BookArchive annex) {
    BookChange draft = new BookChange(book, annex);
    List<OrderLine.Part> awaited = new ArrayList<>(answer.awaited().size());
    for (SupplierEvent.Delivery part : answer.awaited()) {
      LocalDate day = part.deliveryDate();
      awaited.add(
          new OrderLine.Part(
              part.quantity(), day == null ? null : calendar.startOf(day.toEpochDay())));
    }
    draft.inbound = draft.inbound.answered(answer, expectedAtMillis, awaited);
    if (draft.newestMillis == Long.MIN_VALUE) {
      // The book begins with what comes in place of another SKU.
      draft.newestMillis = answer.reviewAtMillis();
    }
    long atMillis = Math.max(draft.newestMillis, answer.reviewAtMillis());
    closeLines(draft, atMillis);
    publish(draft, atMillis, null);
    SupplyWarnings.evaluate(draft, atMillis, null);
    OrderabilityWarning.answered(draft, atMillis, answer);
    return draft.finish();
  }

  /** Takes over the settings of a book that no review has seen yet. */
  public Applied set(Book book, PlanningParameters plan, BookArchive annex) {
    BookChange draft = new BookChange(book, annex);
    draft.threshold = draft.threshold.under(plan);
    StockWarnings.evaluate(draft, draft.newestMillis, null);
    return draft.finish();
  }

  /** Ends the reservations that end by themselves at an instant. */
  public Applied expire(Book book, long atMillis, BookArchive annex) {
    BookChange draft = new BookChange(book, annex);
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
  public SalesDays daysUntil(Book book, long untilMillis, BookArchive annex) {
    BookChange draft = new BookChange(book, annex);
    refresh(draft);
    passTime(draft, untilMillis);
    return draft.days;
  }

  /** Gives up lines that have waited too long. */
  void closeLines(BookChange draft, long atMillis) {
    draft.inbound = draft.inbound.closedBefore(atMillis - closeAfter.toMillis());
  }

  private static void publish(BookChange draft, long atMillis, @Nullable String causedBy) {
    draft.publishLevel();
    StockWarnings.evaluate(draft, atMillis, causedBy);
  }

  /** Adds the time since the newest event to the open days; reservations may end on the way. */
  private void passTime(BookChange draft, long untilMillis) {
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

  private void pass(BookChange draft, long fromMillis, long untilMillis) {
    draft.days = draft.days.passed(draft.available(), fromMillis, untilMillis, calendar);
  }

  private void refresh(BookChange draft) {
    if (draft.daysStale) {
      draft.days = Timeline.of(draft, calendar);
      draft.daysStale = false;
    }
  }

  /**
   * Closes the days that no event can change any more, and keeps the journal no longer than needed.
   *
   * @param rememberedFromMillis {@link Long#MIN_VALUE} = all is still needed
   */
  private void leaveWindow(BookChange draft, long rememberedFromMillis) {
    if (rememberedFromMillis == Long.MIN_VALUE) {
      if (draft.journal.overflows()) {
        draft.journal = draft.journal.sealed(draft.decisions);
      }
      return;
    }
    long firstOpenDay = calendar.dayOf(rememberedFromMillis);
    if (draft.days.firstEpochDay() < firstOpenDay) {
      refresh(draft);
      draft.decisions.add(new Decision.CloseDays(draft.days.before(firstOpenDay)));
      draft.days = draft.days.from(firstOpenDay);
      draft.inbound = draft.inbound.withoutSettled(rememberedFromMillis);
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

  /** The times of the events that a correction can take back. */
  private CorrectionWindow correctable(StockEvent event, EventWindow reach) {
    return new CorrectionWindow(reach.takenFromMillis(), event.atMillis() + window.toMillis());
  }
}
