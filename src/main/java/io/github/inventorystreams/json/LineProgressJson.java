package io.github.inventorystreams.json;

import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LineProgress.SkuReceipts;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.Shipment;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The JSON form of a supplier's remarks on an order line, those that are not always there. */
final class LineProgressJson {
  private LineProgressJson() {}

  static void write(JsonObjectWriter json, LineProgress progress) throws IOException {
    LineAnswer answer = progress.answer();
    BigDecimal unitCost = answer.unitCost();
    if (answer.saidAtMillis() != null) {
      json.time("confirmedAt", answer.saidAtMillis());
    }
    if (!answer.schedule().equals(progress.promised())) {
      json.objects("confirmedDelivery", answer.schedule(), SupplierEventJson::delivery);
    }
    if (!progress.shipments().isEmpty()) {
      json.whole("shippedQuantity", progress.shippedQuantity());
    }
    json.optionalText("confirmedUnitCost", unitCost == null ? null : unitCost.toPlainString())
        .optionalText("substituteSku", answer.substituteSku())
        .optionalText("reason", answer.reason())
        .optionalText("recordedBy", answer.recordedBy())
        .optionalObjects("shipments", progress.shipments(), LineProgressJson::shipment)
        .optionalObjects("receivedBySku", progress.skus(), LineProgressJson::sku);
  }

  private static void shipment(JsonObjectWriter json, Shipment shipment) throws IOException {
    json.text("noticeId", shipment.noticeId())
        .time("shippedAt", shipment.shippedAtMillis())
        .objects("schedule", shipment.schedule(), SupplierEventJson::delivery)
        .flag("all", shipment.whole())
        .flag("final", shipment.last());
  }

  private static void sku(JsonObjectWriter json, SkuReceipts sku) throws IOException {
    json.text("sku", sku.sku())
        .whole("receivedQuantity", sku.receivedQuantity())
        .flag("final", sku.last());
  }

  static LineProgress read(TreeFields line, OrderStatus status) throws InvalidRecordException {
    Long received = line.optionalWhole("receivedQuantity", 0, Long.MAX_VALUE);
    List<Delivery> promised = SupplierEventReader.deliveries(line, "promisedDelivery");
    return new LineProgress(
        status,
        line.optionalWhole("confirmedQuantity", 0, Long.MAX_VALUE),
        received == null ? 0 : received,
        promised,
        new LineAnswer(
            line.optionalInstant("confirmedAt"),
            line.has("confirmedDelivery")
                ? SupplierEventReader.deliveries(line, "confirmedDelivery")
                : promised,
            FieldValues.money(line, "confirmedUnitCost"),
            line.optionalText("substituteSku"),
            line.optionalText("reason"),
            line.optionalText("recordedBy")),
        shipments(line),
        skus(line));
  }

  private static List<Shipment> shipments(TreeFields line) throws InvalidRecordException {
    List<TreeFields> objects = line.objects("shipments");
    List<Shipment> shipments = new ArrayList<>();
    for (TreeFields shipment : objects == null ? List.<TreeFields>of() : objects) {
      shipments.add(
          new Shipment(
              shipment.text("noticeId"),
              shipment.instant("shippedAt"),
              SupplierEventReader.deliveries(shipment, "schedule"),
              shipment.flag("all"),
              shipment.flag("final")));
    }
    return shipments;
  }

  private static List<SkuReceipts> skus(TreeFields line) throws InvalidRecordException {
    List<TreeFields> objects = line.objects("receivedBySku");
    List<SkuReceipts> skus = new ArrayList<>();
    for (TreeFields sku : objects == null ? List.<TreeFields>of() : objects) {
      skus.add(
          new SkuReceipts(
              sku.text("sku"),
              sku.whole("receivedQuantity", 0, Long.MAX_VALUE),
              sku.flag("final")));
    }
    return skus;
  }
}
