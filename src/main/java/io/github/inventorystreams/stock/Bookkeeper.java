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
  public Result apply(Book book, StockEvent event, EventWindow reach, BookArchive archive) {
    long atMillis = event.atMillis();
    Fingerprint id = Fingerprint.of(event.header().id());
    int content = ContentHash.of(event);
    Integer applied = book.journal().content(book.key(), id, archive);
    if (applied != null) {
      return new Duplicate(applied != content);
    }

    long newestMillis = Math.max(book.newestMillis(), atMillis);
    BookChange change = new BookChange(book, archive);
    passTime(change, newestMillis);
    change.newestMillis = newestMillis;
    closeLines(change, newestMillis);
    change.days = change.days.wanted(calendar.dayOf(atMillis), 0);
    boolean late = atMillis < book.newestMillis();
    long onHandBefore = change.onHand.units();
    long onOrderBefore = change.confirmedInbound().onOrder();
    JournalEntry entry =
        new EventPosting(
                change,
                id,
                content,
                atMillis,
                late,
                correctable(event, reach),
                calendar,
                netReturns)
            .book(event);
    change.journal = change.journal.with(entry);
    ImplausibleEvents.look(
        change, event, entry, onHandBefore, onOrderBefore, implausible, calendar, netReturns);
    leaveWindow(change, reach.rememberedFromMillis());
    String causedBy = event.header().id().eventId();
    publish(change, newestMillis, causedBy);
    BookBelowSales.mended(change, newestMillis, causedBy);
    ImplausibleEvents.emit(change, newestMillis, causedBy);
    if (event instanceof StockEvent.Restock
        || event instanceof StockEvent.Ordered
        // Given up, or taken back: nothing waits for it any more.
        || change.inbound.ordered() != book.inbound().ordered()) {
      SupplyWarnings.evaluate(change, newestMillis, causedBy);
    }
    return change.finish();
  }

  /**
   * Adds a sale or lost demand that is too late for its source to the demand of its day. That
   * leaves the stock as it is, since counts may have seen the sale already. It counts once as long
   * as the journal remembers it.
   *
   * @param units how many were wanted
   */
  public Result addLateDemand(
      Book book, StockEvent event, long units, EventWindow reach, BookArchive archive) {
    Fingerprint id = Fingerprint.of(event.header().id());
    int content = ContentHash.of(event);
    Integer applied = book.journal().content(book.key(), id, archive);
    if (applied != null) {
      return new Duplicate(applied != content);
    }
    BookChange change = new BookChange(book, archive);
    long atMillis = event.atMillis();
    boolean first = change.newestMillis == Long.MIN_VALUE;
    long day = calendar.dayOf(atMillis);
    if (first) {
      change.newestMillis = atMillis;
    }
    if (!first && day < change.days.firstEpochDay()) {
      change.decisions.add(
          new Decision.CloseDays(new SalesDays(day, new long[] {units}, new long[1])));
    } else {
      change.days = change.days.wanted(day, units);
    }
    JournalEntry entry =
        new JournalEntry(
            id,
            // Remembered from now on, not from its day: that has left the window already.
            Math.max(change.newestMillis, reach.takenFromMillis() + window.toMillis()),
            JournalEntry.Kind.LATE_DEMAND,
            units,
            0,
            null,
            content,
            false);
    change.journal = change.journal.with(entry);
    ImplausibleEvents.lookLate(change, event.header().id(), entry, day, implausible);
    leaveWindow(change, reach.rememberedFromMillis());
    String causedBy = event.header().id().eventId();
    if (first) {
      publish(change, atMillis, causedBy);
    }
    ImplausibleEvents.emit(change, change.newestMillis, causedBy);
    return change.finish();
  }

  /** Applies what the supplier's desk publishes of a request or an order line. */
  public Applied handle(
      Book book, OrderLineEvent answer, @Nullable Long expectedAtMillis, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    List<OrderLine.Part> awaited = new ArrayList<>(answer.awaited().size());
    for (SupplierEvent.Delivery part : answer.awaited()) {
      LocalDate day = part.deliveryDate();
      awaited.add(
          new OrderLine.Part(
              part.quantity(), day == null ? null : calendar.startOf(day.toEpochDay())));
    }
    change.inbound = change.inbound.answered(answer, expectedAtMillis, awaited);
    if (change.newestMillis == Long.MIN_VALUE) {
      // The book begins with what comes in place of another SKU.
      change.newestMillis = answer.reviewAtMillis();
    }
    long atMillis = Math.max(change.newestMillis, answer.reviewAtMillis());
    closeLines(change, atMillis);
    publish(change, atMillis, null);
    SupplyWarnings.evaluate(change, atMillis, null);
    OrderabilityWarning.answered(change, atMillis, answer);
    return change.finish();
  }

  /** Takes over the settings of a book that no review has seen yet. */
  public Applied set(Book book, PlanningParameters plan, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    change.threshold = change.threshold.under(plan);
    StockWarnings.evaluate(change, change.newestMillis, null);
    return change.finish();
  }

  /** Ends the reservations that end by themselves at an instant. */
  public Applied expire(Book book, long atMillis, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    long before = change.reserved.units();
    Reservations.expire(change, atMillis);
    if (change.reserved.units() == before) {
      return change.finish();
    }
    // The end may lie after the newest event, where the open days do not reach yet.
    change.daysStale = true;
    publish(change, atMillis, null);
    return change.finish();
  }

  /** The open days of a book up to an instant, with the in-stock time as it is known now. */
  public SalesDays daysUntil(Book book, long untilMillis, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    refresh(change);
    passTime(change, untilMillis);
    return change.days;
  }

  /** Gives up lines that have waited too long. */
  void closeLines(BookChange change, long atMillis) {
    change.inbound = change.inbound.closedBefore(atMillis - closeAfter.toMillis());
  }

  private static void publish(BookChange change, long atMillis, @Nullable String causedBy) {
    change.publishLevel();
    StockWarnings.evaluate(change, atMillis, causedBy);
  }

  /** Adds the time since the newest event to the open days; reservations may end on the way. */
  private void passTime(BookChange change, long untilMillis) {
    if (change.newestMillis == Long.MIN_VALUE || untilMillis <= change.newestMillis) {
      return;
    }
    long fromMillis = change.newestMillis;
    while (change.reserved.nextExpiryMillis() <= untilMillis) {
      long expiryMillis = Math.max(fromMillis, change.reserved.nextExpiryMillis());
      pass(change, fromMillis, expiryMillis);
      Reservations.expire(change, expiryMillis);
      fromMillis = expiryMillis;
    }
    pass(change, fromMillis, untilMillis);
  }

  private void pass(BookChange change, long fromMillis, long untilMillis) {
    change.days = change.days.passed(change.available(), fromMillis, untilMillis, calendar);
  }

  private void refresh(BookChange change) {
    if (change.daysStale) {
      change.days = Timeline.of(change, calendar);
      change.daysStale = false;
    }
  }

  /**
   * Closes the days that no event can change any more, and keeps the journal no longer than needed.
   *
   * @param rememberedFromMillis {@link Long#MIN_VALUE} = all is still needed
   */
  private void leaveWindow(BookChange change, long rememberedFromMillis) {
    if (rememberedFromMillis == Long.MIN_VALUE) {
      if (change.journal.overflows()) {
        change.journal = change.journal.sealed(change.decisions);
      }
      return;
    }
    long firstOpenDay = calendar.dayOf(rememberedFromMillis);
    if (change.days.firstEpochDay() < firstOpenDay) {
      refresh(change);
      change.decisions.add(new Decision.CloseDays(change.days.before(firstOpenDay)));
      change.days = change.days.from(firstOpenDay);
      change.inbound = change.inbound.withoutSettled(rememberedFromMillis);
      Reservations.forgetSettled(change, calendar.startOf(firstOpenDay));
    }
    if (change.journal.overflows()) {
      long keptFromMillis = calendar.startOf(firstOpenDay);
      int outdated = change.journal.outdatedChunks(change.key, keptFromMillis, change.archive);
      if (outdated > 0) {
        change.onHand = change.onHand.anchoredAt(keptFromMillis, change.live());
        change.journal = change.journal.without(outdated, change.decisions);
      }
      change.journal = change.journal.sealed(change.decisions);
    }
  }

  /** The times of the events that a correction can take back. */
  private CorrectionWindow correctable(StockEvent event, EventWindow reach) {
    return new CorrectionWindow(reach.takenFromMillis(), event.atMillis() + window.toMillis());
  }
}
