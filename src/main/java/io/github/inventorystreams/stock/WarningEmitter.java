package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The publisher of the warnings about one concern of a book: a step goes out only when there is
 * news.
 */
final class WarningEmitter {
  private static final double DAY_MILLIS = 86_400_000;

  /** A hundred years: what lasts longer lasts for ever, and has no date that can be written. */
  private static final double MAX_DAYS_OF_COVER = 36_525;

  private final BookChange change;
  private final WarningState.Concern concern;
  private final long thresholdUnits;
  private final long clearUnits;
  private final long atMillis;
  private final @Nullable String causedBy;
  private final WarningState.@Nullable Open open;
  private String because = "";
  private WarningSubject subject = WarningSubject.NONE;

  /**
   * @param thresholdUnits that the concern is about
   * @param clearUnits where it ends
   * @param atMillis the time of what has changed the book
   * @param causedBy the id of the event that did, or {@code null}
   */
  WarningEmitter(
      BookChange change,
      WarningState.Concern concern,
      long thresholdUnits,
      long clearUnits,
      long atMillis,
      @Nullable String causedBy) {
    this.change = change;
    this.concern = concern;
    this.thresholdUnits = thresholdUnits;
    this.clearUnits = clearUnits;
    this.atMillis = atMillis;
    this.causedBy = causedBy;
    this.open = change.warning.of(concern);
  }

  /** Of a concern about the threshold of the book. */
  WarningEmitter(
      BookChange change, WarningState.Concern concern, long atMillis, @Nullable String causedBy) {
    this(
        change,
        concern,
        change.threshold.units(),
        change.threshold.clearUnits(),
        atMillis,
        causedBy);
  }

  boolean isOpen() {
    return open != null;
  }

  /** How urgent it was when it was last published. */
  Severity severityOr(Severity ifNotOpen) {
    return open == null ? ifNotOpen : open.severity();
  }

  /** There is reason to warn. */
  void holds(Kind kind, Severity severity) {
    holds(kind, severity, "");
  }

  /** The same with what the figures of the book do not say. */
  void holds(Kind kind, Severity severity, String reason) {
    because = reason;
    if (open == null) {
      raise(kind, severity);
    } else if (kind != open.kind()
        || severity != open.severity()
        || thresholdUnits != open.thresholdUnits()
        || !Objects.equals(change.inbound.nextReceiptAtMillis(), open.nextReceiptAtMillis())) {
      goOn(open, kind.compareTo(open.kind()) > 0, kind, severity);
    }
  }

  /** There is reason to warn of events; which ones is all the news. */
  void holds(Kind kind, Severity severity, WarningSubject events) {
    subject = events;
    if (open == null) {
      raise(kind, severity);
    } else if (!events.equals(open.subject())) {
      goOn(open, events.count() >= open.subject().count(), kind, severity);
    }
  }

  private void raise(Kind kind, Severity severity) {
    emit(State.RAISED, change.warning.raised() + 1, kind, severity, 1, atMillis);
  }

  private void goOn(WarningState.Open last, boolean isWorse, Kind kind, Severity severity) {
    emit(
        isWorse ? State.ESCALATED : State.UPDATED,
        last.number(),
        kind,
        severity,
        last.sequence() + 1,
        last.raisedAtMillis());
  }

  /** The reason has gone. */
  void ends() {
    if (open != null) {
      // A resolved warning keeps the last kind; how urgent that was is over.
      Severity severity =
          concern == WarningState.Concern.STOCK && open.kind() == Kind.LOW
              ? Severity.INFO
              : open.severity();
      emit(
          State.RESOLVED,
          open.number(),
          open.kind(),
          severity,
          open.sequence() + 1,
          open.raisedAtMillis());
    }
  }

  private void emit(
      State state, long number, Kind kind, Severity severity, int sequence, long raisedAtMillis) {
    Long nextReceiptAtMillis = change.inbound.nextReceiptAtMillis();
    Double daysOfCover = daysOfCover();
    change.decisions.add(
        new Decision.Warn(
            new LowStockWarning(
                change.key + "#" + number,
                state,
                severity,
                kind,
                change.key,
                change.onHand.units(),
                change.reserved.units(),
                change.inbound.ordered(),
                change.available() + change.inbound.ordered(),
                thresholdUnits,
                clearUnits,
                daysOfCover,
                daysOfCover == null ? null : atMillis + Math.round(daysOfCover * DAY_MILLIS),
                nextReceiptAtMillis,
                raisedAtMillis,
                state == State.RESOLVED ? atMillis : null,
                sequence,
                causedBy,
                WarningText.of(change, thresholdUnits, state, kind, because),
                change.inbound.proposed(),
                null,
                change.threshold.runsOut() ? Lifecycle.PHASE_OUT : Lifecycle.ACTIVE)));
    change.warning =
        state == State.RESOLVED && open != null
            ? change.warning.resolved(open, atMillis, change.available())
            : change.warning.with(
                new WarningState.Open(
                    number,
                    kind,
                    severity,
                    sequence,
                    raisedAtMillis,
                    open == null ? change.available() : open.raisedAvailableUnits(),
                    thresholdUnits,
                    nextReceiptAtMillis,
                    subject));
  }

  private @Nullable Double daysOfCover() {
    if (!(change.lastReview.demandPerDay() > 0)) {
      return null;
    }
    double days = Math.max(0, change.available()) / change.lastReview.demandPerDay();
    return days <= MAX_DAYS_OF_COVER ? days : null;
  }
}
