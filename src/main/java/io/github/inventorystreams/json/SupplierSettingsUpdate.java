package io.github.inventorystreams.json;

import io.github.inventorystreams.event.SupplierMasterData;
import io.github.inventorystreams.event.SupplierSettings;

/**
 * A change of the settings of a supplier.
 *
 * @param settings replace all earlier ones of the supplier
 * @param master what documents for the supplier need; no rule does
 */
public record SupplierSettingsUpdate(
    String supplierId, SupplierSettings settings, SupplierMasterData master) {

  /** Without master data. */
  public SupplierSettingsUpdate(String supplierId, SupplierSettings settings) {
    this(supplierId, settings, SupplierMasterData.NONE);
  }
}
