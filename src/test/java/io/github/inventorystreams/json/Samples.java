package io.github.inventorystreams.json;

import io.github.inventorystreams.event.AdjustmentReason;
import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.EventHeader;
import io.github.inventorystreams.event.EventId;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LineAnswer;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.Shipment;
import io.github.inventorystreams.event.StockEvent;
import io.github.inventorystreams.event.SupplierEvent;
import io.github.inventorystreams.event.SupplierEvent.AnswerLine;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.event.SupplierEvent.LineStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Values that several tests write and read. */
final class Samples {
  static final BookKey BOOK = new BookKey("A-1", "DC1");
  static final long AT = Instant.parse("2026-11-22T02:15:30Z").toEpochMilli();
  static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  private static final EventHeader HEADER =
      new EventHeader(BOOK, new EventId("shop", "01J", 0), AT + 250);

  /** One of each type, with all and with as few fields as possible. */
  static final List<StockEvent> STOCK_EVENTS =
      List.of(
          new StockEvent.Sale(HEADER, 2, "SO-9"),
          new StockEvent.Sale(HEADER, 2, null),
          new StockEvent.Restock(HEADER, 48, "PO-1", 3, true, "S1"),
          new StockEvent.Restock(HEADER, 48, null, 0, false, null),
          new StockEvent.Return(HEADER, 1, true, "SO-9"),
          new StockEvent.Return(HEADER, 1, false, null),
          new StockEvent.Count(HEADER, 0, AT, "ST-3"),
          new StockEvent.Count(HEADER, 37, AT, null),
          new StockEvent.Adjustment(HEADER, -2, AdjustmentReason.LOSS),
          new StockEvent.LostDemand(HEADER, 1),
          new StockEvent.Ordered(HEADER, 48, "X-17", 1, "S1", AT + 86_400_000L),
          new StockEvent.Ordered(HEADER, 48, "X-17", 2, null, null));

  static final SupplierEvent CONFIRMATION =
      new SupplierEvent.Confirmation(
          "C-1",
          "S1",
          "PO-1",
          "SO-77",
          SupplierEvent.Status.PARTIAL,
          true,
          "strike",
          AT,
          List.of(
              new AnswerLine(
                  1,
                  LineStatus.ACCEPTED,
                  List.of(new Delivery(36, DAY), new Delivery(12, null)),
                  new BigDecimal("3.25"),
                  "A-2",
                  "out of stock",
                  false),
              new AnswerLine(2, LineStatus.REJECTED, List.of())),
          "ann");

  static final SupplierEvent SHIPPING_NOTICE =
      new SupplierEvent.ShippingNotice(
          "N-1",
          "S1",
          "PO-1",
          "DN-1",
          "SO-77",
          true,
          AT,
          List.of(
              new AnswerLine(
                  1,
                  LineStatus.ACCEPTED,
                  List.of(new Delivery(36, DAY)),
                  null,
                  null,
                  "the rest is sold out",
                  true)));

  static final LowStockWarning RAISED =
      new LowStockWarning(
          "A-1@DC1#17",
          LowStockWarning.State.RAISED,
          LowStockWarning.Severity.WARNING,
          LowStockWarning.Kind.LOW,
          BOOK,
          8,
          1,
          0,
          7,
          10,
          12,
          2.1,
          AT + 86_400_000L,
          null,
          AT,
          null,
          1,
          "01J",
          "7 left of \"A-1\" at DC1",
          0,
          null,
          Lifecycle.ACTIVE);

  static final PurchaseOrder ORDER =
      new PurchaseOrder(
          "PO-S1-DC1-20261122-1#1",
          PurchaseOrder.Type.PO_CREATED,
          "PO-S1-DC1-20261122-1",
          1,
          "S1",
          "DC1",
          AT,
          DAY,
          "EUR",
          new BigDecimal("148.80"),
          "20261122",
          OrderStatus.PARTLY_RECEIVED,
          AT + 1000,
          AT,
          "SO-77",
          List.of(
              new PurchaseOrder.Line(
                  1,
                  "A-1",
                  48,
                  12,
                  new BigDecimal("3.10"),
                  DAY,
                  new LineProgress(
                      OrderStatus.PARTLY_RECEIVED,
                      40L,
                      12,
                      List.of(new Delivery(12, DAY), new Delivery(28, null)),
                      new LineAnswer(
                          AT,
                          List.of(new Delivery(40, null)),
                          new BigDecimal("3.25"),
                          "A-2",
                          "out of stock",
                          "ann"),
                      List.of(
                          new Shipment("DN-1", AT, List.of(new Delivery(12, DAY)), false, false),
                          new Shipment("DN-2", AT + 1, List.of(), true, true)),
                      List.of(
                          new LineProgress.SkuReceipts("A-1", 2, false),
                          new LineProgress.SkuReceipts("A-2", 10, true))),
                  new OrderReason(
                      PolicyName.ORDER_UP_TO,
                      "ses",
                      0.95,
                      8,
                      1,
                      0,
                      7,
                      9,
                      41.2,
                      9.4,
                      51,
                      44,
                      44,
                      48,
                      500L,
                      48,
                      List.of()))),
          null);

  private Samples() {}
}
