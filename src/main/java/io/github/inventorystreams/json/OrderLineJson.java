package io.github.inventorystreams.json;

import io.github.inventorystreams.event.OrderLineEvent;

/** The JSON form of the order lines. */
final class OrderLineJson {
  private static final String LINE = "LINE";

  private OrderLineJson() {}

  static JsonObjectWriter.Content of(OrderLineEvent line) {
    return json ->
        json.text("type", LINE)
            .book(line.book())
            .text("supplierId", line.supplierId())
            .time("reviewAt", line.reviewAtMillis())
            .text("poNumber", line.poNumber())
            .whole("line", line.line())
            .whole("quantity", line.quantity())
            .word("expectedDelivery", line.expectedDelivery())
            .whole("revision", line.revision())
            .whole("receivedQuantity", line.receivedQuantity())
            .optionalObject(
                "withheld",
                line.withheld(),
                (each, withheld) ->
                    each.word("reason", withheld.reason()).text("note", withheld.note()))
            .optionalText("substituteFor", line.substituteFor())
            .optionalFlag("proposed", line.proposed())
            .optionalObjects("awaited", line.awaited(), SupplierEventJson::delivery);
  }
}
