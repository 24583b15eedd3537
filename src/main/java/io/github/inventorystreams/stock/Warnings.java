package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The warning about a book's stock: raised once when a threshold is crossed, escalated when it gets
 * worse, updated when a figure of interest changes, resolved once above the clearing threshold.
 */
final class Warnings {
  private Warnings() {}

  /**
   * Looks at a book after a change.
   *
   * @param atMillis the time of what has changed it
   * @param causedBy the id of the event that did, or {@code null}
   */
  static void evaluate(Draft draft, long atMillis, @Nullable String causedBy) {
    WarningTeller teller = new WarningTeller(draft, WarningState.Concern.STOCK, atMillis, causedBy);
    Kind kind = kindOf(draft);
    if (kind != null) {
      teller.holds(kind, severity(draft, kind));
    } else if (draft.available() >= draft.threshold.clearUnits()) {
      teller.ends();
    } else if (teller.isOpen()) {
      teller.holds(Kind.LOW, severity(draft, Kind.LOW));
    }
  }

  private static @Nullable Kind kindOf(Draft draft) {
    if (!draft.onHand.opened()) {
      return null;
    }
    if (draft.onHand.units() < 0) {
      return Kind.NEGATIVE;
    }
    if (draft.available() <= 0) {
      return Kind.OUT_OF_STOCK;
    }
    return draft.available() <= draft.threshold.units() ? Kind.LOW : null;
  }

  private static Severity severity(Draft draft, Kind kind) {
    if (kind != Kind.LOW) {
      return Severity.CRITICAL;
    }
    return draft.position() > draft.threshold.units() ? Severity.INFO : Severity.WARNING;
  }
}
