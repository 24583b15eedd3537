package io.github.inventorystreams.event;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a SKU at one location or at all of them, as somebody has set them; {@code null}
 * leaves a field to the wider settings.
 *
 * @param threshold the fixed warning threshold in units
 * @param coverDays D of the stock plan, days of sales to keep
 * @param warningRate r of the stock plan, above 0 and at most 1
 * @param serviceLevel the cycle service level, above 0 and below 1
 * @param minimumOrder the least quantity that can be ordered, in units
 * @param packSize orders are multiples of it
 * @param unitCost what a unit costs at the supplier, in the supplier's currency
 * @param leadTimeDays overrides the supplier's lead time
 * @param method the name of the forecast method
 * @param suppliers further suppliers than {@code supplierId}
 */
public record SkuSettings(
    @Nullable PolicyName policy,
    @Nullable String supplierId,
    @Nullable Long threshold,
    @Nullable Double coverDays,
    @Nullable Double warningRate,
    @Nullable Double serviceLevel,
    @Nullable Long minimumOrder,
    @Nullable Long packSize,
    @Nullable BigDecimal unitCost,
    @Nullable Double leadTimeDays,
    @Nullable String method,
    SkuEconomics economics,
    SkuBounds bounds,
    @Nullable List<SkuSupplier> suppliers) {
  public SkuSettings {
    suppliers = suppliers == null ? null : List.copyOf(suppliers);
  }

  /** Nothing set. */
  public static final SkuSettings NONE = SkuSettingsBuilder.none().build();

  /** These settings, with those of a wider key where these leave a field open. */
  public SkuSettings orElse(SkuSettings wider) {
    return new SkuSettings(
        either(policy, wider.policy),
        // Who lists suppliers has said who they are: a wider supplier is none of them.
        suppliers != null && !suppliers.isEmpty()
            ? supplierId
            : either(supplierId, wider.supplierId),
        either(threshold, wider.threshold),
        either(coverDays, wider.coverDays),
        either(warningRate, wider.warningRate),
        either(serviceLevel, wider.serviceLevel),
        either(minimumOrder, wider.minimumOrder),
        either(packSize, wider.packSize),
        either(unitCost, wider.unitCost),
        either(leadTimeDays, wider.leadTimeDays),
        either(method, wider.method),
        economics.orElse(wider.economics),
        bounds.orElse(wider.bounds),
        either(suppliers, wider.suppliers));
  }

  private static <T> @Nullable T either(@Nullable T narrow, @Nullable T wide) {
    return narrow != null ? narrow : wide;
  }
}
