package io.github.inventorystreams.state;

import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LineProgress.SkuReceipts;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.Shipment;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.time.LocalDate;
import java.util.List;

/** The stored form of an order line's progress, as a part of its order. */
final class LineProgressCodec {
  private static final List<OrderStatus> STATUSES = List.of(OrderStatus.values());

  private LineProgressCodec() {}

  static void pack(LineProgress progress, Packer out) {
    LineAnswer answer = progress.answer();
    out.constant(progress.status())
        .optional(progress.confirmedQuantity(), Packer::natural)
        .whole(progress.receivedQuantity())
        .list(progress.promised(), LineProgressCodec::packDelivery)
        .optional(answer.saidAtMillis(), Packer::whole)
        .list(answer.schedule(), LineProgressCodec::packDelivery)
        .optional(answer.unitCost(), SettingsCodec::packMoney)
        .optional(answer.substituteSku(), Packer::text)
        .optional(answer.reason(), Packer::text)
        .optional(answer.recordedBy(), Packer::text)
        .list(progress.shipments(), LineProgressCodec::packShipment)
        .list(progress.skus(), LineProgressCodec::packSku);
  }

  static LineProgress unpack(Unpacker in) {
    return new LineProgress(
        in.constant(STATUSES),
        in.optional(Unpacker::natural),
        in.whole(),
        in.list(LineProgressCodec::unpackDelivery),
        new LineAnswer(
            in.optional(Unpacker::whole),
            in.list(LineProgressCodec::unpackDelivery),
            in.optional(SettingsCodec::unpackMoney),
            in.optional(Unpacker::text),
            in.optional(Unpacker::text),
            in.optional(Unpacker::text)),
        in.list(LineProgressCodec::unpackShipment),
        in.list(LineProgressCodec::unpackSku));
  }

  private static void packDelivery(Packer out, Delivery delivery) {
    LocalDate day = delivery.deliveryDate();
    out.natural(delivery.quantity()).optional(day == null ? null : day.toEpochDay(), Packer::whole);
  }

  private static Delivery unpackDelivery(Unpacker in) {
    long quantity = in.natural();
    Long day = in.optional(Unpacker::whole);
    return new Delivery(quantity, day == null ? null : LocalDate.ofEpochDay(day));
  }

  private static void packShipment(Packer out, Shipment shipment) {
    out.text(shipment.noticeId())
        .whole(shipment.shippedAtMillis())
        .list(shipment.schedule(), LineProgressCodec::packDelivery)
        .bool(shipment.whole())
        .bool(shipment.last());
  }

  private static Shipment unpackShipment(Unpacker in) {
    return new Shipment(
        in.text(), in.whole(), in.list(LineProgressCodec::unpackDelivery), in.bool(), in.bool());
  }

  private static void packSku(Packer out, SkuReceipts sku) {
    out.text(sku.sku()).natural(sku.receivedQuantity()).bool(sku.last());
  }

  private static SkuReceipts unpackSku(Unpacker in) {
    return new SkuReceipts(in.text(), in.natural(), in.bool());
  }
}
