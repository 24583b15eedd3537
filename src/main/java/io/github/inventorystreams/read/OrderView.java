package io.github.inventorystreams.read;

import io.github.inventorystreams.event.OrderStatus;
import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.event.PurchaseUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An order with its lines. */
public record OrderView(OrderRow order, List<LineView> lines) {
  public OrderView {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param ordered units that were asked for; the line's own quantity is what is expected by now
   * @param expected the promised day of the next units, or else the requested day; {@code null} if
   *     the supplier does not know it yet
   * @param answered whether the supplier has said anything of it
   * @param purchaseQuantity what was asked for in the supplier's unit, {@code null} where there is
   *     none or it is not whole
   * @param cut units that the supplier has rejected or does not ship any more
   */
  public record LineView(
      PurchaseOrder.Line line,
      long ordered,
      @Nullable BigDecimal purchaseQuantity,
      @Nullable LocalDate expected,
      boolean answered,
      long cut,
      boolean late) {

    static LineView of(
        PurchaseOrder.Line line, String location, LocalDate today, Predicate<String> lateBooks) {
      long ordered = line.why().allocated();
      PurchaseUnit unit = line.purchaseUnit();
      Long confirmed = line.progress().confirmedQuantity();
      LocalDate expected = line.expectedDelivery();
      return new LineView(
          line,
          ordered,
          unit == null ? null : unit.of(ordered),
          expected,
          confirmed != null,
          confirmed == null ? 0 : Math.max(0, ordered - line.quantity()),
          !line.status().isFinal()
              && line.status() != OrderStatus.PROPOSED
              && expected != null
              && expected.isBefore(today)
              && lateBooks.test(line.sku() + '@' + location));
    }
  }

  /**
   * An order as of a day.
   *
   * @param lateBooks whether supply is late on the book of a key: it knows of receipts before the
   *     desk does
   */
  static OrderView of(PurchaseOrder order, LocalDate today, Predicate<String> lateBooks) {
    List<LineView> lines =
        order.lines().stream()
            .map(line -> LineView.of(line, order.location(), today, lateBooks))
            .toList();
    return new OrderView(row(order, lines), lines);
  }

  private static OrderRow row(PurchaseOrder order, List<LineView> lines) {
    int late = (int) lines.stream().filter(LineView::late).count();
    return new OrderRow(
        order.poNumber(),
        order.revision(),
        order.supplierId(),
        order.location(),
        order.reviewId(),
        OrderStage.of(order.status(), late > 0),
        order.createdAtMillis(),
        order.changedAtMillis(),
        order.remindedAtMillis(),
        order.requestedDelivery(),
        lines.stream()
            .map(LineView::expected)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null),
        order.currency(),
        order.totalValue(),
        order.supplierOrderNumber(),
        lines.size(),
        lines.stream().mapToLong(LineView::ordered).sum(),
        lines.stream().mapToLong(line -> line.line().quantity()).sum(),
        lines.stream().mapToLong(line -> line.line().progress().receivedQuantity()).sum(),
        late,
        (int) lines.stream().filter(line -> line.cut() > 0).count(),
        lines.stream().mapToLong(LineView::cut).sum());
  }
}
