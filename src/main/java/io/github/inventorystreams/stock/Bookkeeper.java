package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.stock.BookWarnings.Reason;
import io.github.inventorystreams.stock.warning.Threshold;
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

    BookChange change = new BookChange(book, archive);
    long newestMillis = Math.max(book.newestMillis(), atMillis);
    OpenDaysClock.passTime(change, newestMillis, calendar);
    change.reach(newestMillis);
    closeLines(change, newestMillis);
    change.days().demand(calendar.dayOf(atMillis), 0);
    boolean late = atMillis < book.newestMillis();
    long onHandBefore = change.onHand().units();
    long onOrderBefore = ConfirmedStock.inbound(change).onOrder();
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
    change.remember(entry);
    ImplausibleEvents.look(
        change, event, entry, onHandBefore, onOrderBefore, implausible, calendar, netReturns);
    OpenDaysClock.leaveWindow(change, reach.rememberedFromMillis(), calendar);
    change.publishLevel();
    boolean isSupply =
        event instanceof StockEvent.Restock
            || event instanceof StockEvent.Ordered
            // Given up, or taken back: nothing waits for it any more.
            || change.inbound().ordered() != book.inbound().ordered();
    return change.finish(
        isSupply ? Reason.SUPPLY : Reason.STOCK, newestMillis, event.header().id().eventId());
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
    boolean first = change.isNew();
    long day = calendar.dayOf(atMillis);
    if (first) {
      change.reach(atMillis);
    }
    if (!first && day < change.days().now().firstEpochDay()) {
      change.decide(new Decision.CloseDays(new SalesDays(day, new long[] {units}, new long[1])));
    } else {
      change.days().demand(day, units);
    }
    JournalEntry entry =
        new JournalEntry(
            id,
            // Remembered from now on, not from its day: that has left the window already.
            Math.max(change.newestMillis(), reach.takenFromMillis() + window.toMillis()),
            JournalEntry.Kind.LATE_DEMAND,
            units,
            0,
            null,
            content,
            false);
    change.remember(entry);
    ImplausibleEvents.lookLate(change, event.header().id(), entry, day, implausible);
    OpenDaysClock.leaveWindow(change, reach.rememberedFromMillis(), calendar);
    if (first) {
      change.publishLevel();
    }
    return change.finish(
        first ? Reason.STOCK : Reason.IMPLAUSIBLE_EVENTS,
        change.newestMillis(),
        event.header().id().eventId());
  }

  /** Applies what the supplier's desk publishes of a request or an order line. */
  public Applied handle(
      Book book, OrderLineEvent answer, @Nullable Long expectedAtMillis, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    change.supply(change.inbound().answered(answer, expectedAtMillis, awaited(answer)));
    if (change.isNew()) {
      // The book begins with what comes in place of another SKU.
      change.reach(answer.reviewAtMillis());
    }
    long atMillis = Math.max(change.newestMillis(), answer.reviewAtMillis());
    closeLines(change, atMillis);
    change.publishLevel();
    OrderLineEvent.Withheld withheld = answer.withheld();
    if (withheld != null && withheld.reason() == ReviewOutcome.Result.MINIMUM_OUT_OF_REACH) {
      change.seeOrderability(withheld.note());
    } else if (withheld == null && answer.quantity() > 0) {
      change.seeOrderability(null);
    }
    return change.finish(Reason.SUPPLY, atMillis, null);
  }

  /** Takes over the threshold of changed settings into a book that no review has seen yet. */
  public Applied set(Book book, Threshold threshold, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    change.expect(threshold, change.lastReview());
    return change.finish(Reason.STOCK, change.newestMillis(), null);
  }

  /** Takes over the result of a review. */
  public Applied reviewed(Book book, ReviewResult result, SalesDays closed, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    long atMillis = result.outcome().reviewAtMillis();
    closeLines(change, atMillis);
    if (change.inbound().ordered() != book.inbound().ordered()) {
      change.publishLevel();
    }
    change.find(result.findings());
    change.reviewNextAt(result.nextAtMillis());
    // Without events, reviews alone must not pile up lines that were rejected.
    change.supply(change.inbound().withoutSettled(result.rememberedFromMillis()));
    change.decide(new Decision.Reviewed(result.outcome()));
    Decision.PoolSales pooled = result.pooled();
    if (pooled != null) {
      change.decide(pooled);
    }
    OrderProposal proposal = result.proposal();
    if (proposal != null) {
      change.decide(new Decision.Propose(proposal));
      change.supply(change.inbound().requested(atMillis, proposal.quantity()));
    }
    // Whoever is asked has still to answer.
    if (proposal == null || result.obstacle() != null) {
      change.seeOrderability(result.obstacle());
    }
    if (change.onHand().opened() && ConfirmedStock.onHand(change) < 0) {
      SalesDays days = closed.followedBy(change.days().now()).before(calendar.dayOf(atMillis));
      change.seeSoldBelowZero(days.soldWithoutStockAtLast());
    }
    return change.finish(Reason.SUPPLY, atMillis, null);
  }

  /** Takes over what the last review would have found under changed settings, without an order. */
  public Applied reconsidered(Book book, ReviewFindings findings, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    change.find(findings);
    long atMillis = Math.max(findings.expected().reviewedAtMillis(), change.newestMillis());
    return change.finish(Reason.SUPPLY, atMillis, null);
  }

  /**
   * Publishes a book that was made again from its events, with the warnings that follow from where
   * they stood before.
   *
   * @param findings what a review would find now, without an order
   * @param pooled what the supplier's other SKUs learn from it, or {@code null}
   * @param rememberedFromMillis before which nothing comes any more
   */
  public Applied rebuilt(
      Book book,
      ReviewFindings findings,
      Decision.@Nullable PoolSales pooled,
      long rememberedFromMillis,
      BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    long atMillis = Math.max(findings.expected().reviewedAtMillis(), change.newestMillis());
    if (change.isNew()) {
      change.reach(atMillis);
    }
    closeLines(change, atMillis);
    change.find(findings);
    change.supply(change.inbound().withoutSettled(rememberedFromMillis));
    if (pooled != null) {
      change.decide(pooled);
    }
    change.publishLevel();
    return change.finish(Reason.SUPPLY, atMillis, null);
  }

  /**
   * A book that waits for an order line, before the events of both are applied again.
   *
   * @param line as the supplier's desk sees it now
   */
  public Book expecting(Book book, OrderLineEvent line) {
    return book.expecting(
        book.inbound().answered(line.beforeReceipts(), expectedAtMillis(line), awaited(line)));
  }

  /** The beginning of the day on which the next part of a line should come. */
  public @Nullable Long expectedAtMillis(OrderLineEvent line) {
    LocalDate day = line.expectedDelivery();
    return day == null ? null : calendar.startOf(day.toEpochDay());
  }

  private List<OrderLine.Part> awaited(OrderLineEvent line) {
    List<OrderLine.Part> awaited = new ArrayList<>(line.awaited().size());
    for (SupplierEvent.Delivery part : line.awaited()) {
      LocalDate day = part.deliveryDate();
      awaited.add(
          new OrderLine.Part(
              part.quantity(), day == null ? null : calendar.startOf(day.toEpochDay())));
    }
    return awaited;
  }

  /** The stock that a review plans with, without lines that have waited too long by then. */
  public PlanningStock planningStockAt(Book book, long atMillis, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    closeLines(change, atMillis);
    return PlanningStock.of(change);
  }

  /** Ends the reservations that end by themselves at an instant. */
  public Applied expire(Book book, long atMillis, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    Reservations.expire(change, atMillis);
    if (change.reserved().units() == book.reserved().units()) {
      return change.finish(Reason.NONE, atMillis, null);
    }
    // The end may lie after the newest event, where the open days do not reach yet.
    change.days().outdate();
    change.publishLevel();
    return change.finish(Reason.STOCK, atMillis, null);
  }

  /** The open days of a book up to an instant, with the in-stock time as it is known now. */
  public SalesDays daysUntil(Book book, long untilMillis, BookArchive archive) {
    BookChange change = new BookChange(book, archive);
    OpenDaysClock.refresh(change, calendar);
    OpenDaysClock.passTime(change, untilMillis, calendar);
    return change.days().now();
  }

  /** Gives up lines that have waited too long. */
  private void closeLines(BookChange change, long atMillis) {
    change.supply(change.inbound().closedBefore(atMillis - closeAfter.toMillis()));
  }

  /** The times of the events that a correction can take back. */
  private CorrectionWindow correctable(StockEvent event, EventWindow reach) {
    return new CorrectionWindow(reach.takenFromMillis(), event.atMillis() + window.toMillis());
  }
}
