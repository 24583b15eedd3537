package io.github.inventorystreams.state;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.purchasing.OpenOrder;
import java.time.LocalDate;
import java.util.List;

/** The stored form of an order with what was stated about it. */
public final class OpenOrderCodec implements Codec<OpenOrder> {
  private static final int VERSION = 7;
  private static final List<PurchaseOrder.Type> TYPES = List.of(PurchaseOrder.Type.values());
  private static final List<OrderStatus> STATUSES = List.of(OrderStatus.values());

  @Override
  public byte[] encode(OpenOrder open) {
    PurchaseOrder order = open.order();
    Packer out =
        new Packer(VERSION)
            .text(order.eventId())
            .constant(order.type())
            .text(order.poNumber())
            .natural(order.revision())
            .text(order.supplierId())
            .text(order.location())
            .whole(order.createdAtMillis())
            .whole(order.requestedDelivery().toEpochDay())
            .text(order.currency());
    SettingsCodec.packMoney(out, order.totalValue());
    return out.text(order.reviewId())
        .constant(order.status())
        .whole(order.changedAtMillis())
        .optional(order.remindedAtMillis(), Packer::whole)
        .optional(order.supplierOrderNumber(), Packer::text)
        .list(order.lines(), OpenOrderCodec::packLine)
        .optional(order.approvalExpiresAtMillis(), Packer::whole)
        .whole(open.sentAtMillis())
        .optional(open.approvalId(), Packer::text)
        .fixed(open.answeredAtMillis())
        .list(open.answerIds(), Packer::text)
        .list(open.noticeIds(), Packer::text)
        .optional(open.receivedBySupplierAtMillis(), Packer::whole)
        .toBytes();
  }

  @Override
  public OpenOrder decode(byte[] bytes) {
    Unpacker in = new Unpacker(bytes, VERSION, "purchase order");
    PurchaseOrder order =
        new PurchaseOrder(
            in.text(),
            in.constant(TYPES),
            in.text(),
            in.smallNatural(),
            in.text(),
            in.text(),
            in.whole(),
            LocalDate.ofEpochDay(in.whole()),
            in.text(),
            SettingsCodec.unpackMoney(in),
            in.text(),
            in.constant(STATUSES),
            in.whole(),
            in.optional(Unpacker::whole),
            in.optional(Unpacker::text),
            in.list(OpenOrderCodec::unpackLine),
            in.optional(Unpacker::whole));
    return new OpenOrder(
        order,
        in.whole(),
        in.optional(Unpacker::text),
        in.fixed(),
        in.list(Unpacker::text),
        in.list(Unpacker::text),
        in.optional(Unpacker::whole));
  }

  private static void packLine(Packer out, PurchaseOrder.Line line) {
    out.natural(line.line()).text(line.sku()).natural(line.quantity()).natural(line.packSize());
    SettingsCodec.packMoney(out, line.unitCost());
    out.whole(line.requestedDelivery().toEpochDay());
    LineProgressCodec.pack(line.progress(), out);
    OrderProposalCodec.packReason(line.why(), out);
    PurchaseCodec.packUnit(out, line.purchaseUnit());
  }

  private static PurchaseOrder.Line unpackLine(Unpacker in) {
    return new PurchaseOrder.Line(
        in.smallNatural(),
        in.text(),
        in.natural(),
        in.natural(),
        SettingsCodec.unpackMoney(in),
        LocalDate.ofEpochDay(in.whole()),
        LineProgressCodec.unpack(in),
        OrderProposalCodec.unpackReason(in),
        PurchaseCodec.unpackUnit(in));
  }
}
