package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.stock.warning.WarningState.Concern;
import org.jspecify.annotations.Nullable;

/**
 * The warning that events of a book are implausible and wait for a person, or were corrected in
 * vain: one for all of them. What comes on top of it is worse than before; what has gone is news
 * too.
 */
public final class ImplausibleWarning {
  private ImplausibleWarning() {}

  /**
   * Looks at a book after a change.
   *
   * @param events all that it is about
   * @param lastUnits of the last event that waits; 0 if none does
   */
  public static @Nullable WarningStep of(BookView book, WarningSubject events, long lastUnits) {
    if (events.count() == 0 && book.warnings().of(Concern.IMPLAUSIBLE) == null) {
      return null;
    }
    WarningEmitter emitter = new WarningEmitter(book, Concern.IMPLAUSIBLE, lastUnits, 0);
    return events.count() == 0
        ? emitter.ends()
        : emitter.holds(Kind.IMPLAUSIBLE, Severity.WARNING, events);
  }
}
