package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A supplier that a SKU can be ordered from; {@code null} leaves a field to the SKU's own settings
 * or the supplier's terms.
 *
 * @param priority 1 is asked first
 * @param packSize units; {@code null} = those of a purchase unit, where there is one
 * @param priceBreaks in rising order of their quantities
 * @param purchaseUnit what the supplier counts in, such as a case
 * @param unitsPerPurchaseUnit units of the SKU that are in one; not {@code null} where there is a
 *     purchase unit
 */
public record SkuSupplier(
    String supplierId,
    int priority,
    @Nullable BigDecimal unitCost,
    @Nullable Double leadTimeDays,
    @Nullable Long packSize,
    @Nullable Long minimumOrder,
    List<PriceBreak> priceBreaks,
    @Nullable String purchaseUnit,
    @Nullable Long unitsPerPurchaseUnit) {
  public SkuSupplier {
    priceBreaks = List.copyOf(priceBreaks);
  }

  /** With one price more. */
  public SkuSupplier with(PriceBreak priceBreak) {
    List<PriceBreak> breaks = new ArrayList<>(priceBreaks);
    breaks.add(priceBreak);
    breaks.sort(Comparator.comparingLong(PriceBreak::from));
    return new SkuSupplier(
        supplierId,
        priority,
        unitCost,
        leadTimeDays,
        packSize,
        minimumOrder,
        breaks,
        purchaseUnit,
        unitsPerPurchaseUnit);
  }

  /** How the SKU is bought from it. */
  public Purchase purchase() {
    return new Purchase(
        priceBreaks,
        purchaseUnit == null || unitsPerPurchaseUnit == null
            ? null
            : new PurchaseUnit(purchaseUnit, unitsPerPurchaseUnit));
  }
}
