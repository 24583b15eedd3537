package io.github.inventorystreams.notify;

import io.github.inventorystreams.event.LowStockWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a warning on its way to people.
 *
 * @param suppliers all that the SKU can be ordered from, the usual one first; empty where none is
 *     known
 * @param sinceMillis when the step became known; delays count from here
 */
public record Notice(LowStockWarning warning, List<String> suppliers, long sinceMillis) {
  public Notice {
    suppliers = List.copyOf(suppliers);
  }

  /** The usual supplier of the SKU, {@code null} where none is known. */
  public @Nullable String supplierId() {
    return suppliers.isEmpty() ? null : suppliers.get(0);
  }

  /** The same for the same step, however often it is sent: {@code warningId/sequence}. */
  public String key() {
    return warning.warningId() + '/' + warning.sequence();
  }

  boolean isResolved() {
    return warning.state() == LowStockWarning.State.RESOLVED;
  }
}
