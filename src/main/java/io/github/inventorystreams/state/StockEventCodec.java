package io.github.inventorystreams.state;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.StockEvent;
import java.util.List;

/** The wire form of a stock event between the stages. */
final class StockEventCodec {
  private static final int SALE = 1;
  private static final int RESTOCK = 2;
  private static final int RETURN = 3;
  private static final int COUNT = 4;
  private static final int ADJUSTMENT = 5;
  private static final int LOST_DEMAND = 6;
  private static final int ORDERED = 7;
  private static final int RESERVE = 8;
  private static final int RELEASE = 9;
  private static final int CORRECTION = 10;
  private static final int DEMAND_CORRECTION = 11;
  private static final int CONFIRMATION = 12;
  private static final List<AdjustmentReason> REASONS = List.of(AdjustmentReason.values());

  private StockEventCodec() {}

  static void pack(StockEvent event, Packer out) {
    event.match(
        new StockEvent.Cases<Packer>() {
          @Override
          public Packer sale(StockEvent.Sale sale) {
            return begin(SALE).natural(sale.quantity()).optional(sale.orderId(), Packer::text);
          }

          @Override
          public Packer restock(StockEvent.Restock restock) {
            return begin(RESTOCK)
                .natural(restock.quantity())
                .optional(restock.poNumber(), Packer::text)
                .natural(restock.line())
                .bool(restock.finalDelivery())
                .optional(restock.supplierId(), Packer::text);
          }

          @Override
          public Packer returned(StockEvent.Return returned) {
            return begin(RETURN)
                .natural(returned.quantity())
                .bool(returned.sellable())
                .optional(returned.orderId(), Packer::text);
          }

          @Override
          public Packer count(StockEvent.Count count) {
            return begin(COUNT)
                .natural(count.countedQuantity())
                .whole(count.countedAtMillis())
                .optional(count.countId(), Packer::text);
          }

          @Override
          public Packer adjustment(StockEvent.Adjustment adjustment) {
            return begin(ADJUSTMENT).whole(adjustment.delta()).constant(adjustment.reason());
          }

          @Override
          public Packer reserve(StockEvent.Reserve reserve) {
            return begin(RESERVE)
                .natural(reserve.quantity())
                .text(reserve.orderId())
                .optional(reserve.expiresAtMillis(), Packer::whole);
          }

          @Override
          public Packer release(StockEvent.Release release) {
            return begin(RELEASE).natural(release.quantity()).text(release.orderId());
          }

          @Override
          public Packer correction(StockEvent.Correction correction) {
            return begin(CORRECTION)
                .text(correction.corrects().eventId())
                .natural(correction.corrects().line());
          }

          @Override
          public Packer lostDemand(StockEvent.LostDemand lostDemand) {
            return begin(LOST_DEMAND).natural(lostDemand.quantity());
          }

          @Override
          public Packer demandCorrection(StockEvent.DemandCorrection correction) {
            return begin(DEMAND_CORRECTION)
                .whole(correction.epochDay())
                .natural(correction.quantity());
          }

          @Override
          public Packer confirmation(StockEvent.Confirmation confirmation) {
            return begin(CONFIRMATION)
                .text(confirmation.confirms().eventId())
                .natural(confirmation.confirms().line());
          }

          @Override
          public Packer ordered(StockEvent.Ordered ordered) {
            return begin(ORDERED)
                .natural(ordered.quantity())
                .text(ordered.poNumber())
                .natural(ordered.line())
                .optional(ordered.supplierId(), Packer::text)
                .optional(ordered.expectedAtMillis(), Packer::whole);
          }

          private Packer begin(int type) {
            EventHeader header = event.header();
            return out.natural(type)
                .text(header.book().sku())
                .text(header.book().location())
                .text(header.id().source())
                .text(header.id().eventId())
                .natural(header.id().line())
                .whole(header.occurredAtMillis());
          }
        });
  }

  static StockEvent unpack(Unpacker in) {
    int type = in.smallNatural();
    EventHeader header =
        new EventHeader(
            new BookKey(in.text(), in.text()),
            new EventId(in.text(), in.text(), in.smallNatural()),
            in.whole());
    return switch (type) {
      case SALE -> new StockEvent.Sale(header, in.natural(), in.optional(Unpacker::text));
      case RESTOCK ->
          new StockEvent.Restock(
              header,
              in.natural(),
              in.optional(Unpacker::text),
              in.smallNatural(),
              in.bool(),
              in.optional(Unpacker::text));
      case RETURN ->
          new StockEvent.Return(header, in.natural(), in.bool(), in.optional(Unpacker::text));
      case COUNT ->
          new StockEvent.Count(header, in.natural(), in.whole(), in.optional(Unpacker::text));
      case ADJUSTMENT -> new StockEvent.Adjustment(header, in.whole(), in.constant(REASONS));
      case LOST_DEMAND -> new StockEvent.LostDemand(header, in.natural());
      case RESERVE ->
          new StockEvent.Reserve(header, in.natural(), in.text(), in.optional(Unpacker::whole));
      case RELEASE -> new StockEvent.Release(header, in.natural(), in.text());
      case CORRECTION ->
          new StockEvent.Correction(
              header, new EventId(header.id().source(), in.text(), in.smallNatural()));
      case DEMAND_CORRECTION -> new StockEvent.DemandCorrection(header, in.whole(), in.natural());
      case CONFIRMATION ->
          new StockEvent.Confirmation(
              header, new EventId(header.id().source(), in.text(), in.smallNatural()));
      case ORDERED ->
          new StockEvent.Ordered(
              header,
              in.natural(),
              in.text(),
              in.smallNatural(),
              in.optional(Unpacker::text),
              in.optional(Unpacker::whole));
      default -> throw new UnreadableStateException("No stock event has the stored type " + type);
    };
  }
}
