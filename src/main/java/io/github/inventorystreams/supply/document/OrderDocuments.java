package io.github.inventorystreams.supply.document;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import io.github.inventorystreams.json.OneLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes documents of orders and master data.
 *
 * @param buyer who orders
 */
public record OrderDocuments(MasterData known, Party buyer) {
  private static final long MAX_CONTROL_NUMBER = 999_999_999;
  private static final int CENTS = 2;

  /** A document, or why there is none. */
  public sealed interface Result {}

  /** The document. */
  public record Made(OrderDocument document) implements Result {}

  /**
   * There is none.
   *
   * @param problems one line each, which says what mends it
   */
  public record Impossible(List<String> problems) implements Result {
    public Impossible {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The document of an order as it stands in a revision.
   *
   * @param zone of the supplier, whose day of the issue it is
   * @param language in which people read it, of ISO 639
   * @param controlNumber of at most nine digits
   */
  public Result of(
      PurchaseOrder order, DocumentKind kind, ZoneId zone, String language, long controlNumber) {
    if (controlNumber < 1 || controlNumber > MAX_CONTROL_NUMBER) {
      throw new IllegalArgumentException("no number of nine digits: " + controlNumber);
    }
    if (order.type() == PurchaseOrder.Type.PO_PROPOSED) {
      return new Impossible(List.of("%s waits for approval".formatted(order.poNumber())));
    }
    List<String> problems = new ArrayList<>();
    List<OrderDocument.Line> lines = new ArrayList<>();
    for (PurchaseOrder.Line line : order.lines()) {
      long units = units(line, kind);
      if (units > 0) {
        String problem = problem(order, line, units);
        if (problem == null) {
          lines.add(line(order, line, units));
        } else {
          problems.add("line %d: %s".formatted(line.line(), problem));
        }
      }
    }
    if (problems.isEmpty() && lines.isEmpty()) {
      problems.add("nothing of %s is to be delivered".formatted(order.poNumber()));
    }
    return problems.isEmpty()
        ? new Made(document(order, kind, zone, language, controlNumber, lines))
        : new Impossible(problems);
  }

  /** A cancellation is of what was ordered, of which nothing is expected any more. */
  private static long units(PurchaseOrder.Line line, DocumentKind kind) {
    return switch (kind) {
      case ORDER, REMINDER -> line.quantity();
      case CANCELLATION -> line.why().allocated();
      case LINE_CANCELLATION -> line.status() == OrderStatus.CANCELLED ? line.why().allocated() : 0;
    };
  }

  private static @Nullable String problem(
      PurchaseOrder order, PurchaseOrder.Line line, long units) {
    PurchaseUnit unit = line.purchaseUnit();
    String sku = OneLine.quoted(line.sku());
    if (unit != null && unit.of(units) == null) {
      return "%d of SKU %s are not whole in %s of %d: set packSize or minimumOrder of the SKU to whole ones, or another unitsPerPurchaseUnit for %s"
          .formatted(
              units,
              sku,
              OneLine.quoted(unit.name()),
              unit.units(),
              OneLine.quoted(order.supplierId()));
    }
    return line.unitCost().signum() == 0
        ? "the price of SKU %s is not known: set its unitCost".formatted(sku)
        : null;
  }

  private OrderDocument.Line line(PurchaseOrder order, PurchaseOrder.Line line, long units) {
    String sku = line.sku();
    String location = order.location();
    OrderUnit unit = known.unit(sku, location, order.supplierId(), line.purchaseUnit());
    return new OrderDocument.Line(
        line.line(),
        sku,
        known.supplierSku(sku, location, order.supplierId()),
        known.gtin(sku, location),
        known.skuName(sku, location),
        unit,
        quantity(line.purchaseUnit(), units),
        price(line.unitCost(), unit),
        line.requestedDelivery());
  }

  private static BigDecimal quantity(@Nullable PurchaseUnit unit, long units) {
    BigDecimal inUnit = unit == null ? null : unit.of(units);
    return inUnit == null ? BigDecimal.valueOf(units) : inUnit;
  }

  /** In as many decimals as it needs, and two at least. */
  private static BigDecimal price(BigDecimal unitCost, OrderUnit unit) {
    BigDecimal price = unitCost.multiply(BigDecimal.valueOf(unit.units())).stripTrailingZeros();
    return price.setScale(Math.max(CENTS, price.scale()));
  }

  private OrderDocument document(
      PurchaseOrder order,
      DocumentKind kind,
      ZoneId zone,
      String language,
      long controlNumber,
      List<OrderDocument.Line> lines) {
    return new OrderDocument(
        kind,
        order.poNumber(),
        order.revision(),
        controlNumber,
        order.changedAtMillis(),
        Instant.ofEpochMilli(order.changedAtMillis()).atZone(zone).toLocalDate(),
        order.supplierId(),
        order.supplierOrderNumber(),
        buyer,
        known.supplier(order.supplierId()),
        known.place(order.location()),
        order.requestedDelivery(),
        order.currency(),
        language,
        lines);
  }
}
