package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning;
import org.jspecify.annotations.Nullable;

/**
 * Where a book's low-stock warning stands.
 *
 * @param raised how many have been raised so far; the last one's number
 * @param open the one that is not resolved, or {@code null}
 */
public record WarningState(long raised, @Nullable Open open) {

  /** None was ever raised. */
  public static final WarningState NEVER = new WarningState(0, null);

  /** A warning that people know of, as it was last told. */
  public record Open(
      LowStockWarning.Kind kind,
      LowStockWarning.Severity severity,
      int sequence,
      long raisedAtMillis,
      long thresholdUnits,
      @Nullable Long nextReceiptAtMillis) {}
}
