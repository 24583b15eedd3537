package io.github.inventorystreams.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LineProgress;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import io.github.inventorystreams.event.OrderReason;
import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PolicyName;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.event.RecordOrigin;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.event.SupplierEvent.Delivery;
import io.github.inventorystreams.read.StockQuery.StockState;
import io.github.inventorystreams.supply.delivery.DeliveryState;
import io.github.inventorystreams.supply.document.DocumentKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A shop as the read model has read it. */
abstract class ReadShop {
  static final long NOW = Instant.parse("2026-03-10T12:00:00Z").toEpochMilli();
  static final long DAY = 86_400_000L;
  final ReadModel model = new ReadModel(SampleTerms.defaults("EUR"));

  @Nullable BigDecimal purchaseQuantity() {
    model.refresh();
    OrderView view = model.order("PO-1");
    assertThat(view).isNotNull();
    return view.lines().get(0).purchaseQuantity();
  }

  void take(Consumer<ReadState> update) {
    model.apply(List.of(update));
  }

  /** A revision of an order, of a record at an offset that is ten times its number. */
  static void add(ReadState facts, PurchaseOrder order) {
    facts.orders().add(order, new RecordOrigin("purchase-orders", 3, 10L * order.revision()));
  }

  OrderStage status() {
    model.refresh();
    return model.snapshot().orders().get(0).status();
  }

  List<String> skus(StockQuery query) {
    return model.stock(query).items().stream().map(StockRow::sku).toList();
  }

  static StockQuery query(
      String text,
      @Nullable StockState state,
      StockSort sort,
      boolean descending,
      int offset,
      int limit) {
    return new StockQuery(
        text,
        null,
        null,
        state,
        null,
        null,
        null,
        null,
        sort,
        descending,
        new PageOf(offset, limit));
  }

  static StockLevel level(String sku, String location, long onHand) {
    return level(sku, location, onHand, NOW);
  }

  static StockLevel level(String sku, String location, long onHand, long asOf) {
    return new StockLevel(new BookKey(sku, location), onHand, 0, 0, onHand, asOf, 1);
  }

  static ForecastFigures forecast(float perDay) {
    return forecast(perDay, null);
  }

  static ForecastFigures forecast(float perDay, @Nullable Float inStockShare) {
    return new ForecastFigures(
        "ses",
        NOW,
        7,
        perDay,
        7 * perDay,
        6 * perDay,
        7 * perDay,
        8 * perDay,
        9 * perDay,
        10 * perDay,
        null,
        inStockShare);
  }

  static LowStockWarning warning(String sku, Kind kind, State state) {
    return new LowStockWarning(
        sku + "@DC1#1",
        state,
        Severity.CRITICAL,
        kind,
        new BookKey(sku, "DC1"),
        0,
        0,
        0,
        0,
        5,
        6,
        0.0,
        null,
        null,
        NOW,
        null,
        1,
        null,
        "message",
        0,
        null,
        Lifecycle.ACTIVE);
  }

  static PurchaseOrder order(int revision, long quantity, LineProgress progress) {
    return order(revision, quantity, progress, null);
  }

  static PurchaseOrder order(
      int revision, long quantity, LineProgress progress, @Nullable PurchaseUnit unit) {
    OrderReason why =
        new OrderReason(
            PolicyName.ORDER_UP_TO,
            "ses",
            0.95,
            2,
            0,
            0,
            2,
            7,
            9,
            3,
            12,
            10,
            10,
            10,
            null,
            10,
            List.of());
    LocalDate requested = LocalDate.parse("2026-03-11");
    return new PurchaseOrder(
        "PO-1/" + revision,
        revision == 1 ? PurchaseOrder.Type.PO_CREATED : PurchaseOrder.Type.PO_CHANGED,
        "PO-1",
        revision,
        "S1",
        "DC1",
        NOW,
        requested,
        "EUR",
        new BigDecimal("10"),
        "20260310",
        progress.status(),
        NOW,
        null,
        null,
        List.of(
            new PurchaseOrder.Line(
                1, "a", quantity, 1, BigDecimal.ONE, requested, progress, why, unit)),
        null);
  }

  /** The second revision: one line has come, and another one is not wanted any more. */
  static PurchaseOrder cutShort(PurchaseOrder.Type type) {
    PurchaseOrder order = order(2, 10, LineProgress.begun(OrderStatus.RECEIVED));
    PurchaseOrder.Line come = order.lines().get(0);
    PurchaseOrder.Line cancelled =
        new PurchaseOrder.Line(
            2,
            "b",
            0,
            1,
            BigDecimal.ONE,
            come.requestedDelivery(),
            LineProgress.begun(OrderStatus.CANCELLED),
            come.why());
    boolean isOver = type == PurchaseOrder.Type.PO_CLOSED;
    return new PurchaseOrder(
        order.eventId(),
        type,
        order.poNumber(),
        order.revision(),
        order.supplierId(),
        order.location(),
        order.createdAtMillis(),
        order.requestedDelivery(),
        order.currency(),
        order.totalValue(),
        order.reviewId(),
        isOver ? OrderStatus.CLOSED : OrderStatus.PARTLY_RECEIVED,
        order.changedAtMillis(),
        null,
        null,
        List.of(come, cancelled),
        null);
  }

  static DeliveryRow delivery(
      String poNumber, int revision, String channel, DeliveryState state, long changedAtMillis) {
    return delivery(DocumentKind.ORDER, poNumber, revision, channel, state, changedAtMillis);
  }

  static DeliveryRow delivery(
      DocumentKind kind,
      String poNumber,
      int revision,
      String channel,
      DeliveryState state,
      long changedAtMillis) {
    return new DeliveryRow(
        poNumber,
        revision,
        channel,
        kind,
        "S1",
        state,
        1,
        NOW,
        changedAtMillis,
        "0".repeat(64),
        null,
        state == DeliveryState.FAILED ? "no such customer" : null,
        null,
        null);
  }

  /** Seven units: four on the 12th, three on the 14th. */
  static LineProgress promised(OrderStatus status, long received) {
    return new LineProgress(
        status,
        7L,
        received,
        List.of(
            new Delivery(3, LocalDate.parse("2026-03-14")),
            new Delivery(4, LocalDate.parse("2026-03-12"))));
  }
}
