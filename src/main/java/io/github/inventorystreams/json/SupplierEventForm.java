package io.github.inventorystreams.json;

import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Confirmation;
import io.github.inventorystreams.event.SupplierEvent.ShippingNotice;
import java.io.IOException;

/** How the answers of suppliers are written. */
final class SupplierEventForm {
  static final String CONFIRMATION = "CONFIRMATION";
  static final String SHIPPING_NOTICE = "SHIPPING_NOTICE";

  private SupplierEventForm() {}

  static void write(JsonObject json, SupplierEvent event) throws IOException {
    boolean confirmation = event instanceof Confirmation;
    json.text("eventId", event.eventId())
        .text("type", confirmation ? CONFIRMATION : SHIPPING_NOTICE)
        .text("poNumber", event.poNumber())
        .text("supplierId", event.supplierId());
    if (event instanceof Confirmation answer) {
      json.word("status", answer.status())
          .flag("complete", answer.complete())
          .time("confirmedAt", answer.confirmedAtMillis());
    } else if (event instanceof ShippingNotice notice) {
      json.time("shippedAt", notice.shippedAtMillis());
    }
    json.objects("lines", event.lines(), SupplierEventForm::line);
  }

  private static void line(JsonObject json, AnswerLine line) throws IOException {
    json.whole("line", line.line())
        .word("status", line.status())
        .objects(
            "schedule",
            line.schedule(),
            (entry, delivery) ->
                entry
                    .whole("quantity", delivery.quantity())
                    .word("deliveryDate", delivery.deliveryDate()));
  }
}
