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
  static void evaluate(BookChange change, long atMillis, @Nullable String causedBy) {
    WarningEmitter emitter =
        new WarningEmitter(change, WarningState.Concern.STOCK, atMillis, causedBy);
    Kind kind = kindOf(change);
    boolean isLow = kind == Kind.LOW || (kind == null && staysLow(change, emitter));
    if (isLow && !change.inbound.requests().isEmpty()) {
      // Whether what is asked for is ordered, only proposed or withheld, the answer says.
      if (emitter.isOpen() || causedBy != null) {
        emitter.holds(Kind.LOW, emitter.severityOr(Severity.WARNING));
      }
    } else if (isLow) {
      emitter.holds(Kind.LOW, severity(change, atMillis));
    } else if (kind != null) {
      emitter.holds(kind, Severity.CRITICAL);
    } else {
      emitter.ends();
    }
  }

  /** An open warning lasts up to its clearing threshold. */
  private static boolean staysLow(BookChange change, WarningEmitter emitter) {
    return emitter.isOpen()
        && !change.threshold.runsOut()
        && change.available() < change.threshold.clearUnits();
  }

  private static @Nullable Kind kindOf(BookChange change) {
    if (!change.onHand.opened()) {
      return null;
    }
    if (change.onHand.units() < 0) {
      return Kind.NEGATIVE;
    }
    if (change.threshold.runsOut()) {
      return null;
    }
    if (change.available() <= 0) {
      return Kind.OUT_OF_STOCK;
    }
    return change.available() <= change.threshold.units() ? Kind.LOW : null;
  }

  private static Severity severity(BookChange change, long atMillis) {
    return change.available() + covering(change, atMillis) > change.threshold.units()
        ? Severity.INFO
        : Severity.WARNING;
  }

  /**
   * Units on order that cover what is low: they come no later than an order placed now would.
   * Nobody delivers what was only asked for, or still has to be approved.
   */
  private static long covering(BookChange change, long atMillis) {
    LastReview lastReview = change.lastReview;
    return lastReview.reviewedAtMillis() == LastReview.NEVER
        ? change.inbound.ordered() - change.inbound.proposed()
        : change.inbound.dueUntil(
            atMillis + Math.round((lastReview.leadTimeDays() + DAYS_OF_GRACE) * DAY_MILLIS));
  }
}
