package io.github.inventorystreams.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.supply.SupplyDocuments;
import io.github.inventorystreams.supply.delivery.Delivery;
import io.github.inventorystreams.supply.delivery.DeliveryKey;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.delivery.PackedOrder;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTextTest {
  private static final long AT = 1_795_000_000_000L;

  @Test
  void tellsWhenItWentByWhichWayAndWhoHasAcknowledgedIt() {
    Delivery sent =
        Delivery.waiting(
                new DeliveryKey("PO-1", 1, "mail"),
                DocumentKind.ORDER,
                "S1",
                "DC1",
                PackedOrder.of(new byte[9]),
                AT)
            .with(new Delivery.Asked("r", "ann", false))
            .attempted(SupplyDocuments.of("PO-1", "S1", 7), "abc", AT)
            .ended(DeliveryState.SENT, null, "<id>", AT);
    Delivery failed =
        Delivery.waiting(
                new DeliveryKey("PO-1", 1, "edi"),
                DocumentKind.ORDER,
                "S1",
                "DC1",
                PackedOrder.of(new byte[9]),
                AT)
            .ended(DeliveryState.FAILED, "no such customer", null, AT);
    assertThat(DeliveryText.of(List.of(failed, sent.acknowledged("S1", AT + 1000))))
        .containsExactly(
            "on its way",
            "  order, revision 1, by edi: FAILED since 2026-11-18T11:06:40Z, after 0 attempts",
            "    reason no such customer",
            "  order, revision 1, by mail: ACKNOWLEDGED since 2026-11-18T11:06:41Z, after 1 attempts",
            "    acknowledged by S1",
            "    asked for by ann",
            "    known to the supplier as <id>",
            "    SHA-256 abc");
    assertThat(DeliveryText.of(List.of())).isEmpty();
  }
}
