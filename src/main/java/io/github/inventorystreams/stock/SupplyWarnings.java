package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.stock.WarningState.Concern;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that look ahead, at what is on its way and at what will sell. Each is raised once,
 * and resolved when its reason has gone.
 */
final class SupplyWarnings {
  private static final double DAY_MILLIS = 86_400_000;

  private SupplyWarnings() {}

  /** Looks at a book at a review, a receipt or an answer. */
  static void evaluate(BookChange change, long nowMillis, @Nullable String causedBy) {
    // While a request is not answered, nobody knows when the next receipt comes; the answer looks.
    if (change.inbound.requests().isEmpty()) {
      WarningEmitter emitter =
          new WarningEmitter(change, Concern.PROJECTED_STOCKOUT, nowMillis, causedBy);
      emit(
          emitter,
          Kind.PROJECTED_STOCKOUT,
          Severity.WARNING,
          emitter.isOpen()
              // What was foretold does not end by coming true.
              ? (change.available() <= 0 && !change.threshold.runsOut())
                  || endsBeforeTheNextReceipt(change, nowMillis, Hysteresis.OUTLAST)
              : endsBeforeTheNextReceipt(change, nowMillis, 1));
    }
    emit(
        new WarningEmitter(change, Concern.LATE_SUPPLY, nowMillis, causedBy),
        Kind.LATE_SUPPLY,
        Severity.WARNING,
        change.inbound.isLate(nowMillis));
    tellOfOverstock(change, nowMillis, causedBy);
  }

  /**
   * What is on order counts by the stock that it will make, and is the greater worry: a call in
   * time can still stop it.
   */
  private static void tellOfOverstock(
      BookChange change, long nowMillis, @Nullable String causedBy) {
    long most = change.lastReview.overstockUnits();
    long clear = Hysteresis.below(most);
    WarningEmitter emitter =
        new WarningEmitter(change, Concern.OVERSTOCK, most, clear, nowMillis, causedBy);
    long bound = emitter.isOpen() ? clear : most;
    emit(
        emitter,
        Kind.OVERSTOCK,
        change.confirmedAvailable() > bound ? Severity.INFO : Severity.WARNING,
        most > 0
            && (change.confirmedAvailable() > bound || onceAllHasCome(change, nowMillis) > bound));
  }

  private static double onceAllHasCome(BookChange change, long nowMillis) {
    Inbound confirmed = change.confirmedInbound();
    Long last = confirmed.lastReceiptAtMillis();
    double days = last == null ? 0 : Math.max(0, (last - nowMillis) / DAY_MILLIS);
    return change.confirmedAvailable()
        + confirmed.ordered()
        - days * change.lastReview.demandPerDay();
  }

  private static void emit(WarningEmitter emitter, Kind kind, Severity severity, boolean holds) {
    if (holds) {
      emitter.holds(kind, severity);
    } else {
      emitter.ends();
    }
  }

  /** Without anything on its way, the next receipt is that of an order placed now. */
  private static boolean endsBeforeTheNextReceipt(BookChange change, long nowMillis, double band) {
    if (change.threshold.runsOut()
        || !change.onHand.opened()
        || change.available() <= 0
        || !(change.lastReview.demandPerDay() > 0)) {
      return false;
    }
    Long next = change.inbound.nextReceiptAfter(nowMillis);
    double days = next == null ? change.lastReview.leadTimeDays() : (next - nowMillis) / DAY_MILLIS;
    return change.available() < change.lastReview.demandPerDay() * days * band;
  }
}
