package io.github.inventorystreams.json;

import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import java.io.IOException;

/** The JSON form of what suppliers and approvers state about orders. */
final class SupplierEventJson implements SupplierEvent.Cases<JsonObjectWriter.Content> {
  static final String CONFIRMATION = "CONFIRMATION";
  static final String SHIPPING_NOTICE = "SHIPPING_NOTICE";

  static final String APPROVAL = "APPROVAL";
  static final String RECEIVED_BY_SUPPLIER = "RECEIVED_BY_SUPPLIER";
  private static final SupplierEventJson INSTANCE = new SupplierEventJson();

  private SupplierEventJson() {}

  static void write(JsonObjectWriter json, SupplierEvent event) throws IOException {
    event.match(INSTANCE).write(json);
  }

  @Override
  public JsonObjectWriter.Content confirmation(SupplierEvent.Confirmation answer) {
    return json ->
        head(json, CONFIRMATION, answer)
            .word("status", answer.status())
            .flag("complete", answer.complete())
            .optionalText("supplierOrderNumber", answer.supplierOrderNumber())
            .optionalText("reason", answer.reason())
            .optionalText("recordedBy", answer.recordedBy())
            .time("confirmedAt", answer.confirmedAtMillis())
            .objects("lines", answer.lines(), SupplierEventJson::line);
  }

  @Override
  public JsonObjectWriter.Content shippingNotice(SupplierEvent.ShippingNotice notice) {
    return json ->
        head(json, SHIPPING_NOTICE, notice)
            .text("noticeId", notice.noticeId())
            .optionalText("supplierOrderNumber", notice.supplierOrderNumber())
            .optionalFlag("final", notice.last())
            .time("shippedAt", notice.shippedAtMillis())
            .objects("lines", notice.lines(), SupplierEventJson::line);
  }

  @Override
  public JsonObjectWriter.Content approval(SupplierEvent.Approval approval) {
    return json ->
        head(json, APPROVAL, approval)
            .flag("approved", approval.approved())
            .time("approvedAt", approval.approvedAtMillis());
  }

  @Override
  public JsonObjectWriter.Content receivedBySupplier(SupplierEvent.ReceivedBySupplier received) {
    return json ->
        head(json, RECEIVED_BY_SUPPLIER, received).time("receivedAt", received.receivedAtMillis());
  }

  private static JsonObjectWriter head(JsonObjectWriter json, String type, SupplierEvent event)
      throws IOException {
    return json.text("eventId", event.eventId())
        .text("type", type)
        .text("poNumber", event.poNumber())
        .text("supplierId", event.supplierId());
  }

  private static void line(JsonObjectWriter json, AnswerLine line) throws IOException {
    json.whole("line", line.line())
        .word("status", line.status())
        .objects("schedule", line.schedule(), SupplierEventJson::delivery)
        .optionalText("unitCost", line.unitCost() == null ? null : line.unitCost().toPlainString())
        .optionalText("substituteSku", line.substituteSku())
        .optionalText("reason", line.reason())
        .optionalFlag("final", line.last());
  }

  static void delivery(JsonObjectWriter json, SupplierEvent.Delivery delivery) throws IOException {
    json.whole("quantity", delivery.quantity()).word("deliveryDate", delivery.deliveryDate());
  }
}
