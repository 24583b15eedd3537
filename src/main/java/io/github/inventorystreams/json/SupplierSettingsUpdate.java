package io.github.inventorystreams.json;

import io.github.inventorystreams.event.SupplierSettings;

/**
 * What somebody has set, and for which supplier.
 *
 * @param settings replace all earlier ones of the supplier
 */
public record SupplierSettingsUpdate(String supplierId, SupplierSettings settings) {}
