package io.github.inventorystreams.state;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.LineProgress;
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
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.UnmetDemand;
import io.github.inventorystreams.purchasing.OpenOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random settings, proposals and orders. */
final class RandomOrders {
  private RandomOrders() {}

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
        RandomStates.bookKey(draw),
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
        draw.list(3, draw::text),
        draw.list(3, draw::text),
        draw.maybe(draw::whole));
  }

  private static List<Delivery> schedule(RandomValues draw) {
    return draw.list(3, () -> new Delivery(draw.natural(), draw.maybe(draw::date)));
  }
}
