package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a SKU is bought from one supplier, beyond price, packs and minimum.
 *
 * @param priceBreaks in rising order of their quantities
 * @param unit what the supplier counts in; {@code null} = units of the SKU
 */
public record Purchase(List<PriceBreak> priceBreaks, @Nullable PurchaseUnit unit) {

  /** One price for any quantity, in units of the SKU. */
  public static final Purchase PLAIN = new Purchase(List.of(), null);

  public Purchase {
    priceBreaks = List.copyOf(priceBreaks);
  }

  /**
   * What a unit costs in a line of so many.
   *
   * @param unitCost below all breaks
   */
  public BigDecimal unitCost(BigDecimal unitCost, long quantity) {
    BigDecimal cost = unitCost;
    for (PriceBreak each : priceBreaks) {
      if (quantity >= each.from()) {
        cost = each.unitCost();
      }
    }
    return cost;
  }
}
