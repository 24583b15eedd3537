package io.github.inventorystreams.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.Reasons;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An order told to a person. */
class OrderTextTest {
  private static final LocalDate WANTED = LocalDate.of(2026, 11, 29);

  private static final OrderReason WHY = Reasons.allocated(48);

  private static PurchaseOrder order(
      int revision, PurchaseOrder.Type type, LineProgress progress, @Nullable String remindedAt) {
    return order(revision, type, progress, remindedAt, WHY.allocated(40L, 36));
  }

  private static PurchaseOrder order(
      int revision,
      PurchaseOrder.Type type,
      LineProgress progress,
      @Nullable String remindedAt,
      OrderReason why) {
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
        null,
        List.of(
            new PurchaseOrder.Line(
                1, "A-1", why.allocated(), 12, new BigDecimal("3.10"), WANTED, progress, why)),
        null);
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
            "  note       12 less than asked for: the capacity of 40 is shared, the next review asks again",
            "  stands     RECEIVED: 36 expected by 2026-11-29, 36 received",
            "life",
            "  1  2026-11-22T17:00:00Z  PO_CREATED, CREATED",
            "  2  2026-11-23T17:00:00Z  PO_CHANGED, CREATED, the supplier was reminded",
            "  3  2026-11-24T17:00:00Z  PO_CLOSED, RECEIVED",
            "       line 1: CREATED -> RECEIVED, 36 expected by 2026-11-29, 36 received");
  }

  @Test
  void tellsWhatTheMinimumValueOfTheOrderAddedWithAndWithoutACapacity() {
    for (OrderReason why : List.of(WHY.allocated(null, 60), WHY.allocated(500L, 60))) {
      PurchaseOrder created =
          order(1, PurchaseOrder.Type.PO_CREATED, LineProgress.CREATED, null, why);

      assertThat(new OrderText(List.of(created)).lines())
          .containsSubsequence(
              "line 1: 60 of A-1",
              "  packs      48, in packs of 12",
              "  ordered    60, 12 more than asked for: the order has the supplier's minimum value",
              "  note       12 more than needed: minimum order value");
    }
  }

  @Test
  void tellsQuantitiesInWhatTheSupplierCountsIn() {
    PurchaseOrder plain = order(1, PurchaseOrder.Type.PO_CREATED, LineProgress.CREATED, null);
    PurchaseOrder.Line line = plain.lines().get(0);
    PurchaseOrder inCases =
        new PurchaseOrder(
            plain.eventId(),
            plain.type(),
            plain.poNumber(),
            1,
            plain.supplierId(),
            plain.location(),
            plain.createdAtMillis(),
            plain.requestedDelivery(),
            plain.currency(),
            plain.totalValue(),
            plain.reviewId(),
            plain.status(),
            plain.changedAtMillis(),
            null,
            null,
            List.of(
                new PurchaseOrder.Line(
                    1,
                    line.sku(),
                    line.quantity(),
                    line.packSize(),
                    line.unitCost(),
                    line.requestedDelivery(),
                    line.progress(),
                    line.why(),
                    new PurchaseUnit("CASE", 12))),
            null);

    assertThat(new OrderText(List.of(inCases)).lines())
        .contains(
            "  ordered    36 (3 CASE of 12), 12 less than asked for: the capacity of 40 is shared");
  }

  @Test
  void tellsEveryNoteOfALine() {
    OrderReason why =
        WHY.noting("from S1, not S2: S2 is short").noting("this SKU needs an approval");

    assertThat(
            new OrderText(
                    List.of(
                        order(1, PurchaseOrder.Type.PO_CREATED, LineProgress.CREATED, null, why)))
                .lines())
        .containsSubsequence(
            "  ordered    48, without a limit of capacity",
            "  note       from S1, not S2: S2 is short",
            "  note       this SKU needs an approval");
  }
}
