package io.github.inventorystreams.read;

import io.github.inventorystreams.event.LowStockWarning;
import org.jspecify.annotations.Nullable;

/**
 * A warning in a list.
 *
 * @param riskPerDay what a day without the SKU costs in sales
 * @param tiedUp the value of the stock at cost, {@code null} if the cost is not known
 * @param currency of both, {@code null} where no book is known
 */
public record WarningRow(
    LowStockWarning warning,
    double riskPerDay,
    @Nullable Double tiedUp,
    @Nullable String currency) {

  /** What is over costs nothing any more. */
  public static WarningRow resolved(LowStockWarning warning) {
    return new WarningRow(warning, 0, null, null);
  }

  static WarningRow of(LowStockWarning warning, @Nullable BookEntry entry) {
    if (entry == null) {
      return resolved(warning);
    }
    String supplierId = warning.supplierId();
    return new WarningRow(
        // A warning of an earlier version does not name its supplier.
        supplierId == null ? warning.of(entry.supplierId(), warning.lifecycle()) : warning,
        entry.riskPerDay(),
        Double.isNaN(entry.terms().unitCost()) ? null : entry.value(),
        entry.currency());
  }

  /** The usual supplier, {@code null} where none is known. */
  public @Nullable String usualSupplierId() {
    return warning.supplierId();
  }
}
