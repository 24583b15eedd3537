package io.github.inventorystreams.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has set for a SKU, at one location or at all of them; {@code null} leaves a field
 * to the wider settings.
 *
 * @param threshold the fixed warning threshold in units
 * @param coverDays D of the stock plan, days of sales to keep
 * @param warningRate r of the stock plan, above 0 and at most 1
 * @param serviceLevel the cycle service level, above 0 and below 1
 * @param minimumOrder the least quantity that can be ordered, in units
 * @param maximumOrder the largest quantity of one order, in units
 * @param packSize orders are multiples of it
 * @param unitCost what a unit costs at the supplier, in the supplier's currency
 * @param leadTimeDays overrides the supplier's lead time
 * @param method the name of the forecast method
 */
public record SkuSettings(
    @Nullable PolicyName policy,
    @Nullable String supplierId,
    @Nullable Long threshold,
    @Nullable Double coverDays,
    @Nullable Double warningRate,
    @Nullable Double serviceLevel,
    @Nullable Long minimumOrder,
    @Nullable Long maximumOrder,
    @Nullable Long packSize,
    @Nullable BigDecimal unitCost,
    @Nullable Double leadTimeDays,
    @Nullable String method) {

  /** Nothing set. */
  public static final SkuSettings NONE =
      new SkuSettings(null, null, null, null, null, null, null, null, null, null, null, null);

  /** These settings, with those of a wider key where these leave a field open. */
  public SkuSettings orElse(SkuSettings wider) {
    return new SkuSettings(
        either(policy, wider.policy),
        either(supplierId, wider.supplierId),
        either(threshold, wider.threshold),
        either(coverDays, wider.coverDays),
        either(warningRate, wider.warningRate),
        either(serviceLevel, wider.serviceLevel),
        either(minimumOrder, wider.minimumOrder),
        either(maximumOrder, wider.maximumOrder),
        either(packSize, wider.packSize),
        either(unitCost, wider.unitCost),
        either(leadTimeDays, wider.leadTimeDays),
        either(method, wider.method));
  }

  private static <T> @Nullable T either(@Nullable T narrow, @Nullable T wide) {
    return narrow != null ? narrow : wide;
  }
}
