package io.github.inventorystreams.backtest;

import io.github.inventorystreams.event.SkuSettings;
import io.github.inventorystreams.event.SupplierTerms;

/**
 * The settings of a run beyond the scenario.
 *
 * @param name by which people tell runs apart
 * @param skuDefaults what holds for every item where the scenario says nothing
 * @param supplierDefaults likewise for every supplier
 */
public record RunSettings(String name, SkuSettings skuDefaults, SupplierTerms supplierDefaults) {

  /** Whether another run would order the same, whatever its name. */
  public boolean ordersAs(RunSettings other) {
    return skuDefaults.equals(other.skuDefaults) && supplierDefaults.equals(other.supplierDefaults);
  }
}
