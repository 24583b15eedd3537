package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one book, as the published topics show it.
 *
 * @param unitCost {@code null} if it is not known; the price likewise
 * @param orderUpTo the target of the last order line, {@code null} without one
 * @param trace how stock and position went, by day
 * @param steps the last steps of its warnings, the oldest first
 * @param orders the last orders with a line for it, the newest first
 */
public record SkuView(
    StockRow stock,
    @Nullable Double unitCost,
    @Nullable Double unitPrice,
    @Nullable ForecastFigures forecast,
    @Nullable Double orderUpTo,
    List<TracePoint> trace,
    List<LowStockWarning> steps,
    List<SkuOrder> orders) {
  public SkuView {
    trace = List.copyOf(trace);
    steps = List.copyOf(steps);
    orders = List.copyOf(orders);
  }

  /** One line of an order for this book. */
  public record SkuOrder(OrderRow order, OrderView.LineView line) {}
}
