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
  static void evaluate(BookChange draft, long nowMillis, @Nullable String causedBy) {
    // While a request is not answered, nobody knows when the next receipt comes; the answer looks.
    if (draft.inbound.requests().isEmpty()) {
      WarningEmitter teller =
          new WarningEmitter(draft, Concern.PROJECTED_STOCKOUT, nowMillis, causedBy);
      emit(
          teller,
          Kind.PROJECTED_STOCKOUT,
          Severity.WARNING,
          teller.isOpen()
              // What was foretold does not end by coming true.
              ? (draft.available() <= 0 && !draft.threshold.runsOut())
                  || endsBeforeTheNextReceipt(draft, nowMillis, Hysteresis.OUTLAST)
              : endsBeforeTheNextReceipt(draft, nowMillis, 1));
    }
    emit(
        new WarningEmitter(draft, Concern.LATE_SUPPLY, nowMillis, causedBy),
        Kind.LATE_SUPPLY,
        Severity.WARNING,
        draft.inbound.isLate(nowMillis));
    tellOfOverstock(draft, nowMillis, causedBy);
  }

  /**
   * What is on order counts by the stock that it will make, and is the greater worry: a call in
   * time can still stop it.
   */
  private static void tellOfOverstock(BookChange draft, long nowMillis, @Nullable String causedBy) {
    long most = draft.outlook.overstockUnits();
    long clear = Hysteresis.below(most);
    WarningEmitter teller =
        new WarningEmitter(draft, Concern.OVERSTOCK, most, clear, nowMillis, causedBy);
    long bound = teller.isOpen() ? clear : most;
    emit(
        teller,
        Kind.OVERSTOCK,
        draft.confirmedAvailable() > bound ? Severity.INFO : Severity.WARNING,
        most > 0
            && (draft.confirmedAvailable() > bound || onceAllHasCome(draft, nowMillis) > bound));
  }

  private static double onceAllHasCome(BookChange draft, long nowMillis) {
    Inbound confirmed = draft.confirmedInbound();
    Long last = confirmed.lastReceiptAtMillis();
    double days = last == null ? 0 : Math.max(0, (last - nowMillis) / DAY_MILLIS);
    return draft.confirmedAvailable() + confirmed.ordered() - days * draft.outlook.demandPerDay();
  }

  private static void emit(WarningEmitter teller, Kind kind, Severity severity, boolean holds) {
    if (holds) {
      teller.holds(kind, severity);
    } else {
      teller.ends();
    }
  }

  /** Without anything on its way, the next receipt is that of an order placed now. */
  private static boolean endsBeforeTheNextReceipt(BookChange draft, long nowMillis, double band) {
    if (draft.threshold.runsOut()
        || !draft.onHand.opened()
        || draft.available() <= 0
        || !(draft.outlook.demandPerDay() > 0)) {
      return false;
    }
    Long next = draft.inbound.nextReceiptAfter(nowMillis);
    double days = next == null ? draft.outlook.leadTimeDays() : (next - nowMillis) / DAY_MILLIS;
    return draft.available() < draft.outlook.demandPerDay() * days * band;
  }
}
