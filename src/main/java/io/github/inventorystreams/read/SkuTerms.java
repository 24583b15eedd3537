package io.github.inventorystreams.read;

import org.jspecify.annotations.Nullable;

/**
 * What the read model keeps of a SKU's settings.
 *
 * @param unitCost in the supplier's currency, {@code NaN} = not said; the price likewise
 */
record SkuTerms(@Nullable String supplierId, double unitCost, double unitPrice) {
  static final SkuTerms NONE = new SkuTerms(null, Double.NaN, Double.NaN);

  SkuTerms orElse(SkuTerms wider) {
    return new SkuTerms(
        supplierId != null ? supplierId : wider.supplierId,
        Double.isNaN(unitCost) ? wider.unitCost : unitCost,
        Double.isNaN(unitPrice) ? wider.unitPrice : unitPrice);
  }
}
