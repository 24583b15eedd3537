package io.github.inventorystreams.json;

import io.github.inventorystreams.event.SupplierSettings;

/**
 * A change of the settings of a supplier.
 *
 * @param settings replace all earlier ones of the supplier
 */
public record SupplierSettingsUpdate(String supplierId, SupplierSettings settings) {}
