package io.github.inventorystreams.json;

import io.github.inventorystreams.event.SkuSettings;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has set, and for whom.
 *
 * @param location {@code null} = every location of the SKU
 * @param settings replace all earlier ones of the same key
 */
public record SkuSettingsUpdate(String sku, @Nullable String location, SkuSettings settings) {}
