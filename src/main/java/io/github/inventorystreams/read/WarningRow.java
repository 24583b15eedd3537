package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning;
import org.jspecify.annotations.Nullable;

/**
 * A warning in a list.
 *
 * @param riskPerDay what a day without the SKU costs in sales
 * @param tiedUp the value of the stock at cost, {@code null} if the cost is not known
 */
public record WarningRow(
    LowStockWarning warning,
    double riskPerDay,
    @Nullable Double tiedUp,
    @Nullable String supplierId) {

  static WarningRow of(LowStockWarning warning, @Nullable BookEntry entry) {
    if (entry == null) {
      return new WarningRow(warning, 0, null, null);
    }
    return new WarningRow(
        warning,
        entry.riskPerDay(),
        Double.isNaN(entry.terms().unitCost()) ? null : entry.value(),
        entry.terms().supplierId());
  }
}
