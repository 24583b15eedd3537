package io.github.inventorystreams.read;

import io.github.inventorystreams.event.Lifecycle;
import org.jspecify.annotations.Nullable;

/**
 * The part of a SKU's settings that the read model keeps.
 *
 * @param unitCost in the supplier's currency, {@code NaN} = not said; the price likewise
 * @param lifecycle {@code null} = not said
 * @param isSet whether anything is set for the SKU, also what is not kept here
 */
record SkuTerms(
    @Nullable String supplierId,
    double unitCost,
    double unitPrice,
    @Nullable Lifecycle lifecycle,
    boolean isSet) {
  static final SkuTerms NONE = new SkuTerms(null, Double.NaN, Double.NaN, null, false);

  SkuTerms orElse(SkuTerms wider) {
    return new SkuTerms(
        supplierId != null ? supplierId : wider.supplierId,
        Double.isNaN(unitCost) ? wider.unitCost : unitCost,
        Double.isNaN(unitPrice) ? wider.unitPrice : unitPrice,
        lifecycle != null ? lifecycle : wider.lifecycle,
        isSet || wider.isSet);
  }

  boolean isPhasedOut() {
    return lifecycle == Lifecycle.PHASE_OUT;
  }
}
