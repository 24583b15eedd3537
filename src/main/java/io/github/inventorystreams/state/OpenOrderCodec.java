package io.github.inventorystreams.state;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.purchasing.OpenOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A placed order with the answers to it. */
public final class OpenOrderCodec implements Codec<OpenOrder> {
  private static final int VERSION = 2;
  private static final List<PurchaseOrder.Type> TYPES = List.of(PurchaseOrder.Type.values());

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
    out.text(order.reviewId())
        .list(order.lines(), OpenOrderCodec::packLine)
        .fixed(open.answeredAtMillis());
    for (LocalDate date : open.promised()) {
      out.optional(date, (packer, day) -> packer.whole(day.toEpochDay()));
    }
    return out.toBytes();
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
            in.list(OpenOrderCodec::unpackLine));
    long answeredAtMillis = in.fixed();
    List<@Nullable LocalDate> promised = new ArrayList<>();
    for (int line = 0; line < order.lines().size(); line++) {
      promised.add(in.optional(day -> LocalDate.ofEpochDay(day.whole())));
    }
    return new OpenOrder(order, promised, answeredAtMillis);
  }

  private static void packLine(Packer out, PurchaseOrder.Line line) {
    out.natural(line.line()).text(line.sku()).natural(line.quantity()).natural(line.packSize());
    SettingsCodec.packMoney(out, line.unitCost());
    out.whole(line.requestedDelivery().toEpochDay());
    OrderProposalCodec.packReason(line.why(), out);
  }

  private static PurchaseOrder.Line unpackLine(Unpacker in) {
    return new PurchaseOrder.Line(
        in.smallNatural(),
        in.text(),
        in.natural(),
        in.natural(),
        SettingsCodec.unpackMoney(in),
        LocalDate.ofEpochDay(in.whole()),
        OrderProposalCodec.unpackReason(in));
  }
}
