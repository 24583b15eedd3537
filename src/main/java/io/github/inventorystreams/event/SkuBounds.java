package io.github.inventorystreams.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of stock and orders; {@code null} leaves a field to the wider settings, or unbounded.
 *
 * @param min the stock at which a min-max rule orders, in units
 * @param max the stock up to which it orders, in units
 * @param maximumOrder the largest quantity of one order, in units
 * @param shelfUnits the largest position: what there is room for
 * @param orderBudget the largest value of one order line, in the supplier's currency
 * @param stockBasis which stock counts in the stock plan
 * @param approvalRequired whether somebody has to approve orders with this SKU; {@code null} = the
 *     supplier's terms decide
 * @param lifecycle whether it is still ordered; {@code null} = it is
 */
public record SkuBounds(
    @Nullable Long min,
    @Nullable Long max,
    @Nullable Long maximumOrder,
    @Nullable Long shelfUnits,
    @Nullable BigDecimal orderBudget,
    @Nullable StockBasis stockBasis,
    @Nullable Boolean approvalRequired,
    @Nullable Lifecycle lifecycle) {

  /** No bounds. */
  public static final SkuBounds NONE =
      new SkuBounds(null, null, null, null, null, null, null, null);

  /** These, with those of a wider key where these leave a field open. */
  public SkuBounds orElse(SkuBounds wider) {
    return new SkuBounds(
        min != null ? min : wider.min,
        max != null ? max : wider.max,
        maximumOrder != null ? maximumOrder : wider.maximumOrder,
        shelfUnits != null ? shelfUnits : wider.shelfUnits,
        orderBudget != null ? orderBudget : wider.orderBudget,
        stockBasis != null ? stockBasis : wider.stockBasis,
        approvalRequired != null ? approvalRequired : wider.approvalRequired,
        lifecycle != null ? lifecycle : wider.lifecycle);
  }
}
