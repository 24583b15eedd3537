package io.github.inventorystreams.state;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.CountIdentity;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.JournalTail;
import io.github.inventorystreams.stock.OnHand;
import io.github.inventorystreams.stock.OpeningBalance;
import io.github.inventorystreams.stock.OrderLine;
import io.github.inventorystreams.stock.PastLeadTimes;
import io.github.inventorystreams.stock.PlanningOverrides;
import io.github.inventorystreams.stock.Reservation;
import io.github.inventorystreams.stock.Reserved;
import io.github.inventorystreams.stock.SalesDays;
import io.github.inventorystreams.stock.warning.LastReview;
import io.github.inventorystreams.stock.warning.Threshold;
import io.github.inventorystreams.stock.warning.WarningState;
import io.github.inventorystreams.stock.warning.WarningSubject;
import java.util.List;

/** Random values of the stored types. */
final class RandomStates {
  private RandomStates() {}

  static BookKey bookKey(RandomValues draw) {
    return new BookKey(draw.text(), draw.text());
  }

  static JournalEntry entry(RandomValues draw) {
    return new JournalEntry(
        new Fingerprint(draw.whole(), draw.whole()),
        draw.whole(),
        draw.oneOf(JournalEntry.Kind.values()),
        draw.whole(),
        draw.bool() ? 0 : draw.whole(),
        draw.maybe(() -> countBase(draw)),
        (int) draw.whole(),
        draw.bool());
  }

  static CountIdentity countBase(RandomValues draw) {
    return new CountIdentity(draw.whole(), draw.text(), draw.text(), draw.small());
  }

  static Reservation reservation(RandomValues draw) {
    return new Reservation(
        draw.whole(),
        draw.whole(),
        draw.whole(),
        draw.whole(),
        draw.list(
            3,
            () -> new Reservation.Hold(new Fingerprint(draw.whole(), draw.whole()), draw.whole())),
        draw.whole());
  }

  static SalesDays days(RandomValues draw) {
    List<Long> demand = draw.list(40, draw::natural);
    long[] inStock = new long[demand.size()];
    for (int day = 0; day < inStock.length; day++) {
      inStock[day] = draw.bool() ? 86_400_000 : draw.small() % 90_000_001;
    }
    return new SalesDays(draw.whole(), demand.stream().mapToLong(each -> each).toArray(), inStock);
  }

  static Book book(RandomValues draw) {
    return new Book(
        bookKey(draw),
        new OnHand(
            draw.whole(),
            draw.whole(),
            draw.maybe(() -> countBase(draw)),
            draw.bool()
                ? OpeningBalance.BEGINNING
                : new OpeningBalance(
                    draw.whole(), draw.whole(), draw.maybe(() -> countBase(draw)))),
        draw.bool()
            ? Reserved.NOTHING
            : new Reserved(draw.natural(), true, draw.whole(), draw.whole()),
        new Inbound(
            draw.list(3, () -> new Inbound.Request(draw.whole(), draw.natural())),
            draw.list(3, () -> orderLine(draw)),
            draw.whole(),
            new PastLeadTimes(
                draw.list(
                    3,
                    () ->
                        new PastLeadTimes.Received(
                            draw.text(), draw.whole(), draw.natural(), draw.natural())))),
        new Threshold(draw.maybe(draw::natural), draw.natural(), draw.bool()),
        new WarningState(
            draw.natural(), draw.list(3, () -> open(draw)), draw.list(5, () -> past(draw))),
        days(draw),
        draw.bool(),
        new Journal(JournalTail.of(draw.list(15, () -> entry(draw))), draw.small(), draw.small()),
        draw.whole(),
        new LastReview(draw.real(), draw.real(), draw.natural(), draw.natural(), draw.whole()),
        draw.natural(),
        overrides(draw),
        draw.whole());
  }

  private static PlanningOverrides overrides(RandomValues draw) {
    return new PlanningOverrides(
        draw.list(
            2,
            () ->
                new PlanningOverrides.Held(
                    new EventId(draw.text(), draw.text(), draw.small()),
                    draw.oneOf(JournalEntry.Kind.values()),
                    draw.maybe(draw::whole),
                    draw.whole(),
                    draw.whole(),
                    draw.whole(),
                    draw.bool())),
        draw.list(
            2,
            () ->
                new PlanningOverrides.Mended(
                    new EventId(draw.text(), draw.text(), draw.small()),
                    draw.whole(),
                    draw.natural(),
                    draw.whole())),
        draw.list(
            2,
            () ->
                new PlanningOverrides.Missed(
                    new EventId(draw.text(), draw.text(), draw.small()),
                    draw.whole(),
                    draw.bool())),
        draw.list(
            2,
            () ->
                new PlanningOverrides.Confirmed(
                    new EventId(draw.text(), draw.text(), draw.small()),
                    new EventId(draw.text(), draw.text(), draw.small()))));
  }

  private static OrderLine orderLine(RandomValues draw) {
    return new OrderLine(
        draw.text(),
        draw.small(),
        draw.maybe(draw::text),
        draw.list(
            3,
            () ->
                new OrderLine.Ordered(
                    draw.maybe(() -> new EventId(draw.text(), draw.text(), draw.small())),
                    draw.whole(),
                    draw.natural(),
                    draw.maybe(draw::whole),
                    draw.bool(),
                    draw.list(
                        2, () -> new OrderLine.Part(draw.natural(), draw.maybe(draw::whole))))),
        draw.natural(),
        draw.whole(),
        draw.whole(),
        draw.small());
  }

  private static WarningState.Open open(RandomValues draw) {
    return new WarningState.Open(
        draw.natural(),
        draw.oneOf(LowStockWarning.Kind.values()),
        draw.oneOf(LowStockWarning.Severity.values()),
        draw.small(),
        draw.whole(),
        draw.whole(),
        draw.natural(),
        draw.maybe(draw::whole),
        new WarningSubject(draw.small(), draw.whole()));
  }

  private static WarningState.Past past(RandomValues draw) {
    return new WarningState.Past(
        draw.natural(),
        draw.oneOf(LowStockWarning.Kind.values()),
        draw.whole(),
        draw.whole(),
        draw.natural(),
        draw.whole(),
        draw.whole());
  }

  static StockEvent event(RandomValues draw) {
    EventHeader header =
        new EventHeader(
            bookKey(draw), new EventId(draw.text(), draw.text(), draw.small()), draw.whole());
    return draw.oneOf(
        new StockEvent[] {
          new StockEvent.Sale(header, draw.natural(), draw.maybe(draw::text)),
          new StockEvent.Restock(
              header,
              draw.natural(),
              draw.maybe(draw::text),
              draw.small(),
              draw.bool(),
              draw.maybe(draw::text)),
          new StockEvent.Return(header, draw.natural(), draw.bool(), draw.maybe(draw::text)),
          new StockEvent.Count(header, draw.natural(), draw.whole(), draw.maybe(draw::text)),
          new StockEvent.Adjustment(header, draw.whole(), draw.oneOf(AdjustmentReason.values())),
          new StockEvent.LostDemand(header, draw.natural()),
          new StockEvent.DemandCorrection(header, draw.whole(), draw.natural()),
          new StockEvent.Confirmation(
              header, new EventId(header.id().source(), draw.text(), draw.small())),
          new StockEvent.Ordered(
              header,
              draw.natural(),
              draw.text(),
              draw.small(),
              draw.maybe(draw::text),
              draw.maybe(draw::whole))
        });
  }
}
