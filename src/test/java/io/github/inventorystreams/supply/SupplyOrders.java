package io.github.inventorystreams.supply;

import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revisions of an order of 24 units, as they stand in their topic. */
public final class SupplyOrders {
  public static final long AT = 1_795_000_000_000L;
  public static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private SupplyOrders() {}

  /** It asks the supplier. */
  public static PurchaseOrder created(String poNumber, String supplierId) {
    return order(
        poNumber, supplierId, 1, PurchaseOrder.Type.PO_CREATED, LineProgress.CREATED, null);
  }

  /** It waits for approval. */
  public static PurchaseOrder proposed(String poNumber, String supplierId) {
    return order(
            poNumber,
            supplierId,
            1,
            PurchaseOrder.Type.PO_PROPOSED,
            LineProgress.begun(OrderStatus.PROPOSED),
            null)
        .awaitingApprovalUntil(AT + 86_400_000L);
  }

  /** The supplier is reminded. */
  public static PurchaseOrder reminded(String poNumber, String supplierId, int revision) {
    return order(
        poNumber,
        supplierId,
        revision,
        PurchaseOrder.Type.PO_CHANGED,
        LineProgress.CREATED,
        AT + revision);
  }

  /** The supplier has answered. */
  public static PurchaseOrder confirmed(String poNumber, String supplierId, int revision) {
    return recorded(poNumber, supplierId, revision, null);
  }

  /** The supplier has answered, and somebody has recorded it for him. */
  public static PurchaseOrder recorded(
      String poNumber, String supplierId, int revision, @Nullable String person) {
    return order(
        poNumber,
        supplierId,
        revision,
        PurchaseOrder.Type.PO_CHANGED,
        new LineProgress(
            OrderStatus.CONFIRMED,
            24L,
            0,
            List.of(),
            new LineAnswer(AT, List.of(), null, null, null, person),
            List.of(),
            List.of()),
        null);
  }

  /** It is called off on our side. */
  public static PurchaseOrder cancelled(String poNumber, String supplierId, int revision) {
    return order(
        poNumber,
        supplierId,
        revision,
        PurchaseOrder.Type.PO_CANCELLED,
        LineProgress.begun(OrderStatus.CANCELLED),
        null);
  }

  /** A second line has come, and the first one is called off on our side. */
  public static PurchaseOrder partlyCancelled(
      String poNumber, String supplierId, int revision, PurchaseOrder.Type type) {
    LineProgress cancelled = LineProgress.begun(OrderStatus.CANCELLED);
    return order(
        poNumber,
        supplierId,
        revision,
        type,
        OrderStatus.PARTLY_RECEIVED,
        null,
        List.of(
            line(1, "A-1", cancelled).with(0, cancelled),
            line(2, "B-2", LineProgress.begun(OrderStatus.RECEIVED))));
  }

  /** All of it has come. */
  public static PurchaseOrder closed(String poNumber, String supplierId, int revision) {
    return order(
        poNumber,
        supplierId,
        revision,
        PurchaseOrder.Type.PO_CLOSED,
        LineProgress.begun(OrderStatus.RECEIVED),
        null);
  }

  /** The supplier delivers nothing of it. */
  public static PurchaseOrder rejected(String poNumber, String supplierId, int revision) {
    return order(
        poNumber,
        supplierId,
        revision,
        PurchaseOrder.Type.PO_CANCELLED,
        new LineProgress(
            OrderStatus.REJECTED,
            0L,
            0,
            List.of(),
            new LineAnswer(AT, List.of(), null, null, "sold out"),
            List.of(),
            List.of()),
        null);
  }

  private static PurchaseOrder order(
      String poNumber,
      String supplierId,
      int revision,
      PurchaseOrder.Type type,
      LineProgress progress,
      @Nullable Long remindedAt) {
    return order(
        poNumber,
        supplierId,
        revision,
        type,
        progress.status(),
        remindedAt,
        List.of(line(1, "A-1", progress)));
  }

  private static PurchaseOrder.Line line(int number, String sku, LineProgress progress) {
    return new PurchaseOrder.Line(
        number, sku, 24, 12, new BigDecimal("2.00"), DAY, progress, reason());
  }

  private static PurchaseOrder order(
      String poNumber,
      String supplierId,
      int revision,
      PurchaseOrder.Type type,
      OrderStatus status,
      @Nullable Long remindedAt,
      List<PurchaseOrder.Line> lines) {
    return new PurchaseOrder(
        poNumber + '/' + revision,
        type,
        poNumber,
        revision,
        supplierId,
        "DC1",
        AT,
        DAY,
        "EUR",
        new BigDecimal("48.00"),
        "20261120",
        status,
        AT + revision,
        remindedAt,
        null,
        lines,
        null);
  }

  private static OrderReason reason() {
    return new OrderReason(
        PolicyName.ORDER_UP_TO,
        "pooled",
        0.95,
        0,
        0,
        0,
        0,
        4,
        20,
        4,
        24,
        24,
        24,
        24,
        null,
        24,
        List.of());
  }
}
