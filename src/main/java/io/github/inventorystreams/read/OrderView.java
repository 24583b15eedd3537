package io.github.inventorystreams.read;

import io.github.inventorystreams.event.PurchaseOrder;
import io.github.inventorystreams.read.OrderRow.OrderStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An order with its lines.
 *
 * @param lines with what the supplier has said
 */
public record OrderView(OrderRow order, List<LineView> lines) {
  public OrderView {
    lines = List.copyOf(lines);
  }

  /**
   * One line.
   *
   * @param coming units that will come in all
   * @param expected the promised or else the requested day
   */
  public record LineView(
      PurchaseOrder.Line line, long coming, LocalDate expected, boolean answered, boolean late) {}

  /**
   * An order as of a day.
   *
   * @param lateBooks keys of the books on which supply is late
   */
  static OrderView of(
      OrderEntry entry, PurchaseOrder order, LocalDate today, Set<String> lateBooks) {
    List<LineView> lines =
        order.lines().stream()
            .map(
                line -> {
                  LocalDate expected = entry.expected(line);
                  boolean late =
                      expected.isBefore(today)
                          && entry.coming(line) > 0
                          && lateBooks.contains(line.sku() + '@' + order.location());
                  return new LineView(
                      line, entry.coming(line), expected, entry.isAnswered(line.line()), late);
                })
            .toList();
    return new OrderView(row(entry, order, lines, today), lines);
  }

  private static OrderRow row(
      OrderEntry entry, PurchaseOrder order, List<LineView> lines, LocalDate today) {
    LocalDate expected =
        lines.stream()
            .map(LineView::expected)
            .max(LocalDate::compareTo)
            .orElse(order.requestedDelivery());
    long coming = lines.stream().mapToLong(LineView::coming).sum();
    int late = (int) lines.stream().filter(LineView::late).count();
    return new OrderRow(
        order.poNumber(),
        order.supplierId(),
        order.location(),
        order.reviewId(),
        status(entry, order, coming, late, expected.isBefore(today)),
        order.createdAtMillis(),
        order.requestedDelivery(),
        expected,
        order.currency(),
        order.totalValue(),
        lines.size(),
        lines.stream().mapToLong(line -> line.line().quantity()).sum(),
        coming,
        late,
        (int) lines.stream().filter(line -> line.coming() < line.line().quantity()).count());
  }

  private static OrderStatus status(
      OrderEntry entry, PurchaseOrder order, long coming, int late, boolean dayHasPassed) {
    if (order.type() == PurchaseOrder.Type.PO_CANCELLED) {
      return OrderStatus.CANCELLED;
    }
    if (order.type() == PurchaseOrder.Type.PO_CLOSED) {
      return OrderStatus.CLOSED;
    }
    if (coming == 0) {
      return OrderStatus.REJECTED;
    }
    if (late > 0) {
      return OrderStatus.LATE;
    }
    if (dayHasPassed) {
      return OrderStatus.ARRIVED;
    }
    return entry.isAnswered() ? OrderStatus.CONFIRMED : OrderStatus.ORDERED;
  }
}
