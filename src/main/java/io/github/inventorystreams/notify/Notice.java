package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning;
import org.jspecify.annotations.Nullable;

/**
 * One step of a warning on its way to people.
 *
 * @param supplierId the SKU's first supplier, {@code null} where none is known
 * @param sinceMillis when the step became known; delays count from here
 */
public record Notice(LowStockWarning warning, @Nullable String supplierId, long sinceMillis) {

  /** The same for the same step, however often it is sent: {@code warningId/sequence}. */
  public String key() {
    return warning.warningId() + '/' + warning.sequence();
  }

  boolean isResolved() {
    return warning.state() == LowStockWarning.State.RESOLVED;
  }
}
