package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.stock.warning.WarningState.Concern;
import org.jspecify.annotations.Nullable;

/**
 * The warning that a SKU is needed and can never be ordered, because its limits and those of its
 * supplier contradict each other. One, for as long as it lasts: the next review would find the
 * same.
 */
public final class OrderabilityWarning {
  private OrderabilityWarning() {}

  /**
   * Looks at a book of which it has just been seen whether it can be ordered.
   *
   * @param obstacle why it can't; {@code null} if it can, or need not
   */
  public static @Nullable WarningStep of(BookView book, @Nullable String obstacle) {
    WarningEmitter emitter = new WarningEmitter(book, Concern.NOT_ORDERABLE);
    return obstacle == null
        ? emitter.ends()
        : emitter.holds(Kind.NOT_ORDERABLE, Severity.WARNING, obstacle);
  }
}
