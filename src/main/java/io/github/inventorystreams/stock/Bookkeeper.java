package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.DeadLetterReason;
import io.github.inventorystreams.event.OrderLineEvent;
import io.github.inventorystreams.event.StockEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a book: what an event, an order line or a setting changes, and what follows.
 *
 * @param calendar the days of the book's location
 * @param window how far an event may lie before the book's newest one
 */
public record Bookkeeper(LocalDays calendar, Duration window) {

  /** What became of an event. */
  public sealed interface Result {}

  /** It is in the book. */
  public record Applied(Book book, List<Decision> decisions) implements Result {}

  /** The same event was applied before; nothing changes. */
  public record Duplicate() implements Result {}

  /** The book can't take it. */
  public record Refused(DeadLetterReason reason, String detail) implements Result {}

  /** Applies an event once. */
  public Result apply(Book book, StockEvent event, Journal.SealedChunks sealed) {
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
    if (book.journal().contains(book.key(), id, sealed)) {
      return new Duplicate();
    }

    List<Decision> decisions = new ArrayList<>(3);
    JournalEntry entry = entry(event, id, atMillis);
    SalesDays days = timePassed(book, newestMillis).wanted(calendar.dayOf(atMillis), demand(event));
    Book after =
        moved(book, event, entry, sealed)
            .with(
                closeOldDays(days, windowStartMillis, decisions),
                book.journal().add(entry, book.key(), windowStartMillis, sealed, decisions),
                newestMillis);
    after = after.with(after.onHand(), after.inbound().withoutSettled(windowStartMillis));
    return new Applied(
        published(after, newestMillis, event.header().id().eventId(), decisions), decisions);
  }

  /** Hears from the supplier's desk what became of a request or an order line. */
  public Applied hear(Book book, OrderLineEvent.Line answer, @Nullable Long expectedAtMillis) {
    List<Decision> decisions = new ArrayList<>(2);
    Book after = book.with(book.onHand(), book.inbound().answered(answer, expectedAtMillis));
    return new Applied(
        published(after, Math.max(after.newestMillis(), answer.reviewAtMillis()), null, decisions),
        decisions);
  }

  /** Takes over a fixed threshold, or {@code null} for the reorder point. */
  public Applied set(Book book, @Nullable Long thresholdUnits) {
    List<Decision> decisions = new ArrayList<>(1);
    Book after = book.with(book.threshold().set(thresholdUnits), book.demandPerDay());
    return new Applied(Warnings.evaluate(after, after.newestMillis(), null, decisions), decisions);
  }

  /** The open days with the time that has passed since the newest event. */
  SalesDays timePassed(Book book, long untilMillis) {
    if (book.newestMillis() == Long.MIN_VALUE || untilMillis <= book.newestMillis()) {
      return book.days();
    }
    return book.available() > 0
        ? book.days().stocked(book.newestMillis(), untilMillis, calendar)
        : book.days().wanted(calendar.dayOf(untilMillis), 0);
  }

  static Book published(
      Book book, long atMillis, @Nullable String causedBy, List<Decision> decisions) {
    Book after = book.nextLevel();
    decisions.add(new Decision.Level(after.level()));
    return Warnings.evaluate(after, atMillis, causedBy, decisions);
  }

  private SalesDays closeOldDays(SalesDays days, long windowStartMillis, List<Decision> decisions) {
    long firstOpenDay = calendar.dayOf(windowStartMillis);
    if (days.firstEpochDay() >= firstOpenDay) {
      return days;
    }
    decisions.add(new Decision.CloseDays(days.before(firstOpenDay)));
    return days.from(firstOpenDay);
  }

  private static Book moved(
      Book book, StockEvent event, JournalEntry entry, Journal.SealedChunks sealed) {
    return event.match(
        new StockEvent.Cases<>() {
          @Override
          public Book sale(StockEvent.Sale sale) {
            return book.with(moved(false), book.inbound());
          }

          @Override
          public Book restock(StockEvent.Restock restock) {
            String poNumber = restock.poNumber();
            Inbound inbound =
                poNumber == null
                    ? book.inbound()
                    : book.inbound()
                        .received(
                            poNumber,
                            restock.line(),
                            restock.quantity(),
                            restock.finalDelivery(),
                            entry.atMillis());
            return book.with(moved(true), inbound);
          }

          @Override
          public Book returned(StockEvent.Return returned) {
            return book.with(moved(false), book.inbound());
          }

          @Override
          public Book count(StockEvent.Count count) {
            CountBase base =
                new CountBase(
                    count.countedAtMillis(),
                    count.header().id().source(),
                    count.header().id().eventId(),
                    count.header().id().line());
            OnHand onHand = book.onHand();
            if (!onHand.supersededBy(base)) {
              return book.with(moved(true), book.inbound());
            }
            long movedSince =
                base.countedAtMillis() >= book.newestMillis()
                    ? 0
                    : book.journal().movedAfter(base.countedAtMillis(), book.key(), sealed);
            return book.with(
                onHand.counted(base, count.countedQuantity(), movedSince), book.inbound());
          }

          @Override
          public Book adjustment(StockEvent.Adjustment adjustment) {
            return book.with(moved(false), book.inbound());
          }

          @Override
          public Book lostDemand(StockEvent.LostDemand lostDemand) {
            return book;
          }

          @Override
          public Book ordered(StockEvent.Ordered ordered) {
            return book.with(
                book.onHand(),
                book.inbound()
                    .ordered(
                        ordered.poNumber(),
                        ordered.line(),
                        ordered.quantity(),
                        ordered.expectedAtMillis(),
                        entry.atMillis()));
          }

          private OnHand moved(boolean opens) {
            return book.onHand().moved(entry.stockDelta(), entry.atMillis(), opens);
          }
        });
  }

  private static long atMillis(StockEvent event) {
    return event instanceof StockEvent.Count count
        ? count.countedAtMillis()
        : event.header().occurredAtMillis();
  }

  private static long demand(StockEvent event) {
    if (event instanceof StockEvent.Sale sale) {
      return sale.quantity();
    }
    return event instanceof StockEvent.LostDemand lost ? lost.quantity() : 0;
  }

  private static JournalEntry entry(StockEvent event, Fingerprint id, long atMillis) {
    return event.match(
        new StockEvent.Cases<>() {
          @Override
          public JournalEntry sale(StockEvent.Sale sale) {
            return entry(JournalEntry.Kind.SALE, sale.quantity());
          }

          @Override
          public JournalEntry restock(StockEvent.Restock restock) {
            return entry(JournalEntry.Kind.RESTOCK, restock.quantity());
          }

          @Override
          public JournalEntry returned(StockEvent.Return returned) {
            return entry(
                returned.sellable() ? JournalEntry.Kind.RETURN : JournalEntry.Kind.DAMAGED_RETURN,
                returned.quantity());
          }

          @Override
          public JournalEntry count(StockEvent.Count count) {
            return entry(JournalEntry.Kind.COUNT, count.countedQuantity());
          }

          @Override
          public JournalEntry adjustment(StockEvent.Adjustment adjustment) {
            return entry(JournalEntry.Kind.ADJUSTMENT, adjustment.delta());
          }

          @Override
          public JournalEntry lostDemand(StockEvent.LostDemand lostDemand) {
            return entry(JournalEntry.Kind.LOST_DEMAND, lostDemand.quantity());
          }

          @Override
          public JournalEntry ordered(StockEvent.Ordered ordered) {
            return entry(JournalEntry.Kind.ORDERED, ordered.quantity());
          }

          private JournalEntry entry(JournalEntry.Kind kind, long quantity) {
            return new JournalEntry(id, atMillis, kind, quantity);
          }
        });
  }
}
