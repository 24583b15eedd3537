package io.github.inventorystreams.state;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.OrderProposal;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PriceBreak;
import io.github.inventorystreams.event.Purchase;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.ReviewOutcome;
import io.github.inventorystreams.event.ServiceTarget;
import io.github.inventorystreams.event.Shipment;
import io.github.inventorystreams.event.SkuBounds;
import io.github.inventorystreams.event.SkuEconomics;
import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SkuSupplier;
import io.github.inventorystreams.event.StockBasis;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.purchasing.OpenOrder;
import io.github.inventorystreams.stock.Book;
import io.github.inventorystreams.stock.CountIdentity;
import io.github.inventorystreams.stock.Fingerprint;
import io.github.inventorystreams.stock.Inbound;
import io.github.inventorystreams.stock.Journal;
import io.github.inventorystreams.stock.JournalEntry;
import io.github.inventorystreams.stock.LastReview;
import io.github.inventorystreams.stock.OnHand;
import io.github.inventorystreams.stock.OpeningBalance;
import io.github.inventorystreams.stock.OrderLine;
import io.github.inventorystreams.stock.PastLeadTimes;
import io.github.inventorystreams.stock.PlanningOverrides;
import io.github.inventorystreams.stock.Reservation;
import io.github.inventorystreams.stock.Reserved;
import io.github.inventorystreams.stock.SalesDays;
import io.github.inventorystreams.stock.Threshold;
import io.github.inventorystreams.stock.WarningState;
import io.github.inventorystreams.stock.WarningSubject;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        new Journal(draw.list(15, () -> entry(draw)), draw.small(), draw.small()),
        draw.whole(),
        new LastReview(draw.real(), draw.real(), draw.natural(), draw.natural(), draw.whole()),
        draw.natural(),
        apart(draw),
        draw.whole());
  }

  private static PlanningOverrides apart(RandomValues draw) {
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

  static SkuSettings settings(RandomValues draw) {
    return new SkuSettings(
        draw.maybe(() -> draw.oneOf(PolicyName.values())),
        draw.maybe(draw::text),
        draw.maybe(draw::natural),
        draw.maybe(draw::real),
        draw.maybe(draw::real),
        draw.maybe(draw::real),
        draw.maybe(draw::natural),
        draw.maybe(draw::natural),
        draw.maybe(draw::money),
        draw.maybe(draw::real),
        draw.maybe(draw::text),
        new SkuEconomics(
            draw.maybe(() -> draw.oneOf(UnmetDemand.values())),
            draw.maybe(draw::real),
            draw.maybe(draw::real),
            draw.maybe(draw::real),
            draw.maybe(() -> draw.oneOf(ServiceTarget.values()))),
        new SkuBounds(
            draw.maybe(draw::natural),
            draw.maybe(draw::natural),
            draw.maybe(draw::natural),
            draw.maybe(draw::natural),
            draw.maybe(draw::money),
            draw.maybe(() -> draw.oneOf(StockBasis.values())),
            draw.maybe(draw::bool),
            draw.maybe(() -> draw.oneOf(Lifecycle.values()))),
        draw.maybe(() -> draw.list(3, () -> supplier(draw))));
  }

  private static SkuSupplier supplier(RandomValues draw) {
    return new SkuSupplier(
        draw.text(),
        draw.small(),
        draw.maybe(draw::money),
        draw.maybe(draw::real),
        draw.maybe(draw::natural),
        draw.maybe(draw::natural),
        priceBreaks(draw),
        draw.maybe(draw::text),
        draw.maybe(draw::natural));
  }

  private static List<PriceBreak> priceBreaks(RandomValues draw) {
    return draw.list(3, () -> new PriceBreak(draw.natural(), draw.money()));
  }

  private static @Nullable PurchaseUnit purchaseUnit(RandomValues draw) {
    return draw.maybe(() -> new PurchaseUnit(draw.text(), draw.natural()));
  }

  static OrderReason reason(RandomValues draw) {
    return new OrderReason(
        draw.oneOf(PolicyName.values()),
        draw.text(),
        draw.real(),
        draw.whole(),
        draw.natural(),
        draw.natural(),
        draw.whole(),
        draw.real(),
        draw.real(),
        draw.real(),
        draw.real(),
        draw.natural(),
        draw.natural(),
        draw.natural(),
        draw.maybe(draw::natural),
        draw.natural(),
        draw.list(3, draw::text));
  }

  static OrderProposal proposal(RandomValues draw) {
    return new OrderProposal(
        bookKey(draw),
        draw.text(),
        draw.whole(),
        draw.natural(),
        draw.natural(),
        draw.natural(),
        draw.natural(),
        draw.real(),
        draw.money(),
        draw.real(),
        draw.date(),
        draw.maybe(draw::bool),
        reason(draw),
        new Purchase(priceBreaks(draw), purchaseUnit(draw)),
        new OrderProposal.Care(draw.bool(), draw.natural(), draw.maybe(draw::text)));
  }

  static ReviewOutcome outcome(RandomValues draw) {
    return new ReviewOutcome(
        draw.whole(),
        draw.maybe(draw::text),
        draw.oneOf(ReviewOutcome.Result.values()),
        reason(draw),
        draw.maybe(draw::text),
        draw.small());
  }

  static OpenOrder order(RandomValues draw) {
    List<PurchaseOrder.Line> lines =
        draw.list(
            5,
            () ->
                new PurchaseOrder.Line(
                    draw.small(),
                    draw.text(),
                    draw.natural(),
                    draw.natural(),
                    draw.money(),
                    draw.date(),
                    new LineProgress(
                        draw.oneOf(OrderStatus.values()),
                        draw.maybe(draw::natural),
                        draw.whole(),
                        schedule(draw),
                        new LineAnswer(
                            draw.maybe(draw::whole),
                            schedule(draw),
                            draw.maybe(draw::money),
                            draw.maybe(draw::text),
                            draw.maybe(draw::text)),
                        draw.list(
                            3,
                            () ->
                                new Shipment(
                                    draw.text(),
                                    draw.whole(),
                                    schedule(draw),
                                    draw.bool(),
                                    draw.bool())),
                        draw.list(
                            3,
                            () ->
                                new LineProgress.SkuReceipts(
                                    draw.text(), draw.natural(), draw.bool()))),
                    reason(draw),
                    purchaseUnit(draw)));
    return new OpenOrder(
        new PurchaseOrder(
            draw.text(),
            draw.oneOf(PurchaseOrder.Type.values()),
            draw.text(),
            draw.small(),
            draw.text(),
            draw.text(),
            draw.whole(),
            draw.date(),
            draw.text(),
            draw.money(),
            draw.text(),
            draw.oneOf(OrderStatus.values()),
            draw.whole(),
            draw.maybe(draw::whole),
            draw.maybe(draw::text),
            lines,
            draw.maybe(draw::whole)),
        draw.whole(),
        draw.maybe(draw::text),
        draw.whole(),
        draw.maybe(draw::text));
  }

  private static List<Delivery> schedule(RandomValues draw) {
    return draw.list(3, () -> new Delivery(draw.natural(), draw.maybe(draw::date)));
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
