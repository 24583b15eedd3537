package io.github.inventorystreams.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order told to a person. */
class OrderTextTest {
  private static final LocalDate WANTED = LocalDate.of(2026, 11, 29);

  private static PurchaseOrder order(
      int revision, PurchaseOrder.Type type, LineProgress progress, @Nullable String remindedAt) {
    OrderReason why =
        new OrderReason(
            PolicyName.ORDER_UP_TO,
            "ses",
            0.95,
            8,
            1,
            0,
            7,
            9,
            41.25,
            9.25,
            50.5,
            44,
            44,
            48,
            40L,
            36);
    return new PurchaseOrder(
        "PO-S1-DC1-20261122-1/" + revision,
        type,
        "PO-S1-DC1-20261122-1",
        revision,
        "S1",
        "DC1",
        Instant.parse("2026-11-22T17:00:00Z").toEpochMilli(),
        WANTED,
        "EUR",
        new BigDecimal("111.60"),
        "20261122",
        progress.status(),
        Instant.parse("2026-11-2%dT17:00:00Z".formatted(revision + 1)).toEpochMilli(),
        remindedAt == null ? null : Instant.parse(remindedAt).toEpochMilli(),
        List.of(
            new PurchaseOrder.Line(
                1, "A-1", 36, 12, new BigDecimal("3.10"), WANTED, progress, why)));
  }

  @Test
  void tellsHowTheQuantityCameAboutAndWhatBecameOfIt() {
    LineProgress received = LineProgress.CREATED.with(OrderStatus.RECEIVED, 36);
    List<PurchaseOrder> revisions =
        List.of(
            order(1, PurchaseOrder.Type.PO_CREATED, LineProgress.CREATED, null),
            order(2, PurchaseOrder.Type.PO_CHANGED, LineProgress.CREATED, "2026-11-23T17:00:00Z"),
            order(3, PurchaseOrder.Type.PO_CLOSED, received, "2026-11-23T17:00:00Z"));

    assertThat(new OrderText(revisions).lines())
        .containsExactly(
            "PO-S1-DC1-20261122-1 to S1 for DC1: RECEIVED, worth 111.60 EUR",
            "line 1: 36 of A-1",
            "  position   7 = 8 on hand - 1 reserved + 0 on order",
            "  target     50.5 = 41.25 forecast for 9 days (ses) + 9.25 safety stock",
            "  policy     ORDER_UP_TO at service level 0.95",
            "  need       44 = 50.5 target - 7 position, in whole units",
            "  minimum    44",
            "  packs      48, in packs of 12",
            "  ordered    36, 12 less than asked for: the capacity of 40 is shared",
            "  stands     RECEIVED: 36 expected by 2026-11-29, 36 received",
            "life",
            "  1  2026-11-22T17:00:00Z  PO_CREATED, CREATED",
            "  2  2026-11-23T17:00:00Z  PO_CHANGED, CREATED, the supplier was reminded",
            "  3  2026-11-24T17:00:00Z  PO_CLOSED, RECEIVED",
            "       line 1: CREATED -> RECEIVED, 36 expected by 2026-11-29, 36 received");
  }
}
