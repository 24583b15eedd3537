package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The low-stock warning of a book: raised once when a threshold is crossed, escalated when it gets
 * worse, updated when a figure of interest changes, resolved once above the clearing threshold.
 */
final class Warnings {
  private static final double DAY_MILLIS = 86_400_000;

  /** A hundred years: what lasts longer lasts for ever, and has no date that can be written. */
  private static final double MOST_DAYS_OF_COVER = 36_525;

  private Warnings() {}

  /**
   * Looks at a book after a change.
   *
   * @param atMillis the time of what has changed it
   * @param causedBy the id of the event that did, or {@code null}
   */
  static void evaluate(Draft draft, long atMillis, @Nullable String causedBy) {
    Kind kind = kindOf(draft);
    WarningState.Open open = draft.warning.open();
    if (open == null) {
      if (kind != null) {
        tell(draft, State.RAISED, kind, 1, atMillis, atMillis, causedBy);
      }
      return;
    }
    if (kind == null && draft.available() >= draft.threshold.clearUnits()) {
      tell(
          draft,
          State.RESOLVED,
          open.kind(),
          open.sequence() + 1,
          open.raisedAtMillis(),
          atMillis,
          causedBy);
      return;
    }
    Kind now = kind == null ? Kind.LOW : kind;
    State step = step(draft, open, now);
    if (step != null) {
      tell(draft, step, now, open.sequence() + 1, open.raisedAtMillis(), atMillis, causedBy);
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

  private static @Nullable State step(Draft draft, WarningState.Open open, Kind now) {
    if (now.compareTo(open.kind()) > 0) {
      return State.ESCALATED;
    }
    boolean changed =
        now != open.kind()
            || severity(draft, now) != open.severity()
            || draft.threshold.units() != open.thresholdUnits()
            || !Objects.equals(draft.inbound.nextReceiptAtMillis(), open.nextReceiptAtMillis());
    return changed ? State.UPDATED : null;
  }

  private static Severity severity(Draft draft, Kind kind) {
    if (kind != Kind.LOW) {
      return Severity.CRITICAL;
    }
    return draft.position() > draft.threshold.units() ? Severity.INFO : Severity.WARNING;
  }

  private static void tell(
      Draft draft,
      State state,
      Kind kind,
      int sequence,
      long raisedAtMillis,
      long atMillis,
      @Nullable String causedBy) {
    long number = draft.warning.raised() + (state == State.RAISED ? 1 : 0);
    Severity severity = severity(draft, kind);
    Long nextReceiptAtMillis = draft.inbound.nextReceiptAtMillis();
    Double daysOfCover = daysOfCover(draft);
    draft.decisions.add(
        new Decision.Warn(
            new LowStockWarning(
                draft.key + "#" + number,
                state,
                severity,
                kind,
                draft.key,
                draft.onHand.units(),
                draft.reserved.units(),
                draft.inbound.onOrder(),
                draft.position(),
                draft.threshold.units(),
                draft.threshold.clearUnits(),
                daysOfCover,
                daysOfCover == null ? null : atMillis + Math.round(daysOfCover * DAY_MILLIS),
                nextReceiptAtMillis,
                raisedAtMillis,
                state == State.RESOLVED ? atMillis : null,
                sequence,
                causedBy,
                message(draft, state, kind))));
    draft.warning =
        new WarningState(
            number,
            state == State.RESOLVED
                ? null
                : new WarningState.Open(
                    kind,
                    severity,
                    sequence,
                    raisedAtMillis,
                    draft.threshold.units(),
                    nextReceiptAtMillis));
  }

  private static @Nullable Double daysOfCover(Draft draft) {
    if (!(draft.demandPerDay > 0)) {
      return null;
    }
    double days = Math.max(0, draft.available()) / draft.demandPerDay;
    return days <= MOST_DAYS_OF_COVER ? days : null;
  }

  private static String message(Draft draft, State state, Kind kind) {
    if (state == State.RESOLVED) {
      return "%s is back to %d available".formatted(draft.key, draft.available());
    }
    String onOrder =
        draft.inbound.onOrder() > 0 ? ", %d on order".formatted(draft.inbound.onOrder()) : "";
    return switch (kind) {
      case LOW ->
          "%s is low: %d available at a threshold of %d%s"
              .formatted(draft.key, draft.available(), draft.threshold.units(), onOrder);
      case OUT_OF_STOCK -> "%s is out of stock%s".formatted(draft.key, onOrder);
      case NEGATIVE ->
          "%s is oversold: %d on hand%s".formatted(draft.key, draft.onHand.units(), onOrder);
    };
  }
}
