package io.github.inventorystreams.json;

import io.github.inventorystreams.event.SkuMasterData;
import io.github.inventorystreams.event.SkuSettings;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A change of the settings of a SKU.
 *
 * @param location {@code null} = every location of the SKU
 * @param settings replace all earlier ones of the same key
 * @param unitPrice what a unit sells for; no rule needs it, the dashboard shows by it what is at
 *     risk
 * @param master what documents for suppliers need; no rule does
 */
public record SkuSettingsUpdate(
    String sku,
    @Nullable String location,
    SkuSettings settings,
    @Nullable BigDecimal unitPrice,
    SkuMasterData master) {

  /** Without master data. */
  public SkuSettingsUpdate(
      String sku, @Nullable String location, SkuSettings settings, @Nullable BigDecimal unitPrice) {
    this(sku, location, settings, unitPrice, SkuMasterData.NONE);
  }
}
