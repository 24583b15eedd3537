package io.github.inventorystreams.stock.warning;

import io.github.inventorystreams.event.Lifecycle;
import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The maker of the steps of the warning about one concern of a book: there is one only when there
 * is news.
 */
final class WarningEmitter {
  private static final double DAY_MILLIS = 86_400_000;

  /** A hundred years: what lasts longer lasts for ever, and has no date that can be written. */
  private static final double MAX_DAYS_OF_COVER = 36_525;

  private final BookView book;
  private final WarningState.Concern concern;
  private final long thresholdUnits;
  private final long clearUnits;
  private final WarningState.@Nullable Open open;
  private String because = "";
  private WarningSubject subject = WarningSubject.NONE;

  /**
   * @param thresholdUnits that the concern is about
   * @param clearUnits where it ends
   */
  WarningEmitter(
      BookView book, WarningState.Concern concern, long thresholdUnits, long clearUnits) {
    this.book = book;
    this.concern = concern;
    this.thresholdUnits = thresholdUnits;
    this.clearUnits = clearUnits;
    this.open = book.warnings().of(concern);
  }

  /** Of a concern about the threshold of the book. */
  WarningEmitter(BookView book, WarningState.Concern concern) {
    this(book, concern, book.threshold().units(), book.threshold().clearUnits());
  }

  boolean isOpen() {
    return open != null;
  }

  /** How urgent it was when it was last published. */
  Severity severityOr(Severity ifNotOpen) {
    return open == null ? ifNotOpen : open.severity();
  }

  /** There is reason to warn. */
  @Nullable WarningStep holds(Kind kind, Severity severity) {
    return holds(kind, severity, "");
  }

  /** The same with what the figures of the book do not say. */
  @Nullable WarningStep holds(Kind kind, Severity severity, String reason) {
    because = reason;
    if (open == null) {
      return raised(kind, severity);
    }
    boolean isNews =
        kind != open.kind()
            || severity != open.severity()
            || thresholdUnits != open.thresholdUnits()
            || !Objects.equals(book.inbound().nextReceiptAtMillis(), open.nextReceiptAtMillis());
    return isNews ? goesOn(open, kind.compareTo(open.kind()) > 0, kind, severity) : null;
  }

  /** There is reason to warn of events; which ones is all the news. */
  @Nullable WarningStep holds(Kind kind, Severity severity, WarningSubject events) {
    subject = events;
    if (open == null) {
      return raised(kind, severity);
    }
    return events.equals(open.subject())
        ? null
        : goesOn(open, events.count() >= open.subject().count(), kind, severity);
  }

  private WarningStep raised(Kind kind, Severity severity) {
    return step(State.RAISED, book.warnings().raised() + 1, kind, severity, 1, book.atMillis());
  }

  private WarningStep goesOn(
      WarningState.Open last, boolean isWorse, Kind kind, Severity severity) {
    return step(
        isWorse ? State.ESCALATED : State.UPDATED,
        last.number(),
        kind,
        severity,
        last.sequence() + 1,
        last.raisedAtMillis());
  }

  /** The reason has gone. */
  @Nullable WarningStep ends() {
    if (open == null) {
      return null;
    }
    // A resolved warning keeps the last kind; how urgent that was is over.
    Severity severity =
        concern == WarningState.Concern.STOCK && open.kind() == Kind.LOW
            ? Severity.INFO
            : open.severity();
    return step(
        State.RESOLVED,
        open.number(),
        open.kind(),
        severity,
        open.sequence() + 1,
        open.raisedAtMillis());
  }

  private WarningStep step(
      State state, long number, Kind kind, Severity severity, int sequence, long raisedAtMillis) {
    Long nextReceiptAtMillis = book.inbound().nextReceiptAtMillis();
    Double daysOfCover = daysOfCover();
    LowStockWarning warning =
        new LowStockWarning(
            book.key() + "#" + number,
            state,
            severity,
            kind,
            book.key(),
            book.onHand(),
            book.reserved(),
            book.inbound().ordered(),
            book.available() + book.inbound().ordered(),
            thresholdUnits,
            clearUnits,
            daysOfCover,
            daysOfCover == null ? null : book.atMillis() + Math.round(daysOfCover * DAY_MILLIS),
            nextReceiptAtMillis,
            raisedAtMillis,
            state == State.RESOLVED ? book.atMillis() : null,
            sequence,
            book.causedBy(),
            WarningText.of(book, thresholdUnits, state, kind, because),
            book.inbound().proposed(),
            null,
            book.threshold().runsOut() ? Lifecycle.PHASE_OUT : Lifecycle.ACTIVE);
    WarningState after =
        state == State.RESOLVED && open != null
            ? book.warnings().resolved(open, book.atMillis(), book.available())
            : book.warnings()
                .with(
                    new WarningState.Open(
                        number,
                        kind,
                        severity,
                        sequence,
                        raisedAtMillis,
                        open == null ? book.available() : open.raisedAvailableUnits(),
                        thresholdUnits,
                        nextReceiptAtMillis,
                        subject));
    return new WarningStep(warning, after);
  }

  private @Nullable Double daysOfCover() {
    if (!(book.lastReview().demandPerDay() > 0)) {
      return null;
    }
    double days = Math.max(0, book.available()) / book.lastReview().demandPerDay();
    return days <= MAX_DAYS_OF_COVER ? days : null;
  }
}
