package io.github.inventorystreams.json;

import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import java.io.IOException;
import java.math.BigDecimal;

/** The JSON form of a purchase order. */
final class PurchaseOrderJson {
  private PurchaseOrderJson() {}

  static void write(JsonObjectWriter json, PurchaseOrder order) throws IOException {
    json.text("eventId", order.eventId())
        .word("type", order.type())
        .text("poNumber", order.poNumber())
        .whole("revision", order.revision())
        .text("supplierId", order.supplierId())
        .text("location", order.location())
        .time("createdAt", order.createdAtMillis())
        .word("requestedDelivery", order.requestedDelivery())
        .text("currency", order.currency())
        .money("totalValue", order.totalValue())
        .text("reviewId", order.reviewId())
        .word("status", order.status())
        .time("changedAt", order.changedAtMillis())
        .time("remindedAt", order.remindedAtMillis())
        .optionalText("supplierOrderNumber", order.supplierOrderNumber())
        .objects("lines", order.lines(), PurchaseOrderJson::line)
        .optionalTime("approvalExpiresAt", order.approvalExpiresAtMillis());
  }

  private static void line(JsonObjectWriter json, PurchaseOrder.Line line) throws IOException {
    json.whole("line", line.line())
        .text("sku", line.sku())
        .whole("quantity", line.quantity())
        .whole("packSize", line.packSize())
        .money("unitCost", line.unitCost())
        .word("requestedDelivery", line.requestedDelivery())
        .word("status", line.status())
        .whole("confirmedQuantity", line.progress().confirmedQuantity())
        .whole("receivedQuantity", line.progress().receivedQuantity())
        .objects("promisedDelivery", line.progress().promised(), SupplierEventJson::delivery);
    LineProgressJson.write(json, line.progress());
    PurchaseUnit unit = line.purchaseUnit();
    if (unit != null) {
      BigDecimal quantity = unit.of(line.quantity());
      json.text("purchaseUnit", unit.name())
          .whole("unitsPerPurchaseUnit", unit.units())
          .optionalText("purchaseQuantity", quantity == null ? null : quantity.toPlainString());
    }
    json.object("why", why -> reason(why, line.why()));
  }

  static void reason(JsonObjectWriter json, OrderReason why) throws IOException {
    json.word("policy", why.policy())
        .text("model", why.model())
        .number("serviceLevel", why.serviceLevel())
        .stock(why.onHand(), why.reserved(), why.onOrder(), why.position())
        .number("protectionDays", why.protectionDays())
        .number("forecast", why.forecast())
        .number("safetyStock", why.safetyStock())
        .number("target", why.target())
        .whole("need", why.need())
        .whole("afterMinimum", why.afterMinimum())
        .whole("afterPack", why.afterPack())
        .whole("capacity", why.capacity())
        .whole("allocated", why.allocated())
        .texts("notes", why.notes());
  }
}
