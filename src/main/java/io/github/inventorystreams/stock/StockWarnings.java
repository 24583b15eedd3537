package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The warning about a book's stock: raised once when a threshold is crossed, escalated when it gets
 * worse, updated when a figure of interest changes, resolved once above the clearing threshold.
 */
final class StockWarnings {
  private static final double DAY_MILLIS = 86_400_000;

  /** Goods are due on a day, and the days of two zones may differ by one. */
  private static final double DAYS_OF_GRACE = 1;

  private StockWarnings() {}

  /**
   * Looks at a book after a change.
   *
   * @param atMillis the time of what has changed it
   * @param causedBy the id of the event that did, or {@code null}
   */
  static void evaluate(BookChange draft, long atMillis, @Nullable String causedBy) {
    WarningEmitter teller =
        new WarningEmitter(draft, WarningState.Concern.STOCK, atMillis, causedBy);
    Kind kind = kindOf(draft);
    boolean isLow = kind == Kind.LOW || (kind == null && staysLow(draft, teller));
    if (isLow && !draft.inbound.requests().isEmpty()) {
      // Whether what is asked for is ordered, only proposed or withheld, the answer says.
      if (teller.isOpen() || causedBy != null) {
        teller.holds(Kind.LOW, teller.severityOr(Severity.WARNING));
      }
    } else if (isLow) {
      teller.holds(Kind.LOW, severity(draft, atMillis));
    } else if (kind != null) {
      teller.holds(kind, Severity.CRITICAL);
    } else {
      teller.ends();
    }
  }

  /** An open warning lasts up to its clearing threshold. */
  private static boolean staysLow(BookChange draft, WarningEmitter teller) {
    return teller.isOpen()
        && !draft.threshold.runsOut()
        && draft.available() < draft.threshold.clearUnits();
  }

  private static @Nullable Kind kindOf(BookChange draft) {
    if (!draft.onHand.opened()) {
      return null;
    }
    if (draft.onHand.units() < 0) {
      return Kind.NEGATIVE;
    }
    if (draft.threshold.runsOut()) {
      return null;
    }
    if (draft.available() <= 0) {
      return Kind.OUT_OF_STOCK;
    }
    return draft.available() <= draft.threshold.units() ? Kind.LOW : null;
  }

  private static Severity severity(BookChange draft, long atMillis) {
    return draft.available() + covering(draft, atMillis) > draft.threshold.units()
        ? Severity.INFO
        : Severity.WARNING;
  }

  /**
   * Units on order that cover what is low: they come no later than an order placed now would.
   * Nobody delivers what was only asked for, or still has to be approved.
   */
  private static long covering(BookChange draft, long atMillis) {
    LastReview outlook = draft.outlook;
    return outlook.reviewedAtMillis() == LastReview.NEVER
        ? draft.inbound.ordered() - draft.inbound.proposed()
        : draft.inbound.dueUntil(
            atMillis + Math.round((outlook.leadTimeDays() + DAYS_OF_GRACE) * DAY_MILLIS));
  }
}
