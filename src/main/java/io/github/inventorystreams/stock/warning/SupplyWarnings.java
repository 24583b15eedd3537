package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.stock.warning.WarningState.Concern;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that look ahead, at what is on its way and at what will sell. Each is raised once,
 * and resolved when its reason has gone.
 */
public final class SupplyWarnings {
  private static final double DAY_MILLIS = 86_400_000;

  private SupplyWarnings() {}

  /** The stock will not last until the next receipt. */
  public static @Nullable WarningStep projectedStockout(BookView book) {
    // While a request is not answered, nobody knows when the next receipt comes; the answer looks.
    if (book.inbound().hasRequests()) {
      return null;
    }
    WarningEmitter emitter = new WarningEmitter(book, Concern.PROJECTED_STOCKOUT);
    return step(
        emitter,
        Kind.PROJECTED_STOCKOUT,
        Severity.WARNING,
        emitter.isOpen()
            // What was foretold does not end by coming true.
            ? (book.available() <= 0 && !book.threshold().runsOut())
                || endsBeforeTheNextReceipt(book, Hysteresis.OUTLAST)
            : endsBeforeTheNextReceipt(book, 1));
  }

  /** Something on order should have come. */
  public static @Nullable WarningStep lateSupply(BookView book) {
    return step(
        new WarningEmitter(book, Concern.LATE_SUPPLY),
        Kind.LATE_SUPPLY,
        Severity.WARNING,
        book.inbound().isLate(book.atMillis()));
  }

  /**
   * There is far more than will sell soon. What is on order counts by the stock that it will make,
   * and is the greater worry: a call in time can still stop it.
   */
  public static @Nullable WarningStep overstock(BookView book) {
    long most = book.lastReview().overstockUnits();
    long clear = Hysteresis.below(most);
    WarningEmitter emitter = new WarningEmitter(book, Concern.OVERSTOCK, most, clear);
    long bound = emitter.isOpen() ? clear : most;
    return step(
        emitter,
        Kind.OVERSTOCK,
        book.confirmedAvailable() > bound ? Severity.INFO : Severity.WARNING,
        most > 0 && (book.confirmedAvailable() > bound || onceAllHasCome(book) > bound));
  }

  private static double onceAllHasCome(BookView book) {
    InboundView confirmed = book.confirmedInbound();
    Long last = confirmed.lastReceiptAtMillis();
    double days = last == null ? 0 : Math.max(0, (last - book.atMillis()) / DAY_MILLIS);
    return book.confirmedAvailable()
        + confirmed.ordered()
        - days * book.lastReview().demandPerDay();
  }

  private static @Nullable WarningStep step(
      WarningEmitter emitter, Kind kind, Severity severity, boolean holds) {
    return holds ? emitter.holds(kind, severity) : emitter.ends();
  }

  /** Without anything on its way, the next receipt is that of an order placed now. */
  private static boolean endsBeforeTheNextReceipt(BookView book, double band) {
    if (book.threshold().runsOut()
        || !book.isOpened()
        || book.available() <= 0
        || !(book.lastReview().demandPerDay() > 0)) {
      return false;
    }
    Long next = book.inbound().nextReceiptAfter(book.atMillis());
    double days =
        next == null ? book.lastReview().leadTimeDays() : (next - book.atMillis()) / DAY_MILLIS;
    return book.available() < book.lastReview().demandPerDay() * days * band;
  }
}
