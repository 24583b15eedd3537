package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.LowStockWarning;
import io.github.inventorystreams.event.LowStockWarning.Kind;
import io.github.inventorystreams.event.LowStockWarning.Severity;
import io.github.inventorystreams.event.LowStockWarning.State;
import java.util.List;
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
  static Book evaluate(
      Book book, long atMillis, @Nullable String causedBy, List<Decision> decisions) {
    Kind kind = kindOf(book);
    WarningState.Open open = book.warning().open();
    if (open == null) {
      return kind == null
          ? book
          : tell(book, State.RAISED, kind, 1, atMillis, atMillis, causedBy, decisions);
    }
    if (kind == null && book.available() >= book.threshold().clearUnits()) {
      return tell(
          book,
          State.RESOLVED,
          open.kind(),
          open.sequence() + 1,
          open.raisedAtMillis(),
          atMillis,
          causedBy,
          decisions);
    }
    Kind now = kind == null ? Kind.LOW : kind;
    State step = step(book, open, now);
    return step == null
        ? book
        : tell(
            book,
            step,
            now,
            open.sequence() + 1,
            open.raisedAtMillis(),
            atMillis,
            causedBy,
            decisions);
  }

  private static @Nullable Kind kindOf(Book book) {
    if (!book.onHand().opened()) {
      return null;
    }
    if (book.onHand().units() < 0) {
      return Kind.NEGATIVE;
    }
    if (book.available() <= 0) {
      return Kind.OUT_OF_STOCK;
    }
    return book.available() <= book.threshold().units() ? Kind.LOW : null;
  }

  private static @Nullable State step(Book book, WarningState.Open open, Kind now) {
    if (now.compareTo(open.kind()) > 0) {
      return State.ESCALATED;
    }
    boolean changed =
        now != open.kind()
            || severity(book, now) != open.severity()
            || book.threshold().units() != open.thresholdUnits()
            || !Objects.equals(book.inbound().nextReceiptAtMillis(), open.nextReceiptAtMillis());
    return changed ? State.UPDATED : null;
  }

  private static Severity severity(Book book, Kind kind) {
    if (kind != Kind.LOW) {
      return Severity.CRITICAL;
    }
    return book.position() > book.threshold().units() ? Severity.INFO : Severity.WARNING;
  }

  private static Book tell(
      Book book,
      State state,
      Kind kind,
      int sequence,
      long raisedAtMillis,
      long atMillis,
      @Nullable String causedBy,
      List<Decision> decisions) {
    long number = book.warning().raised() + (state == State.RAISED ? 1 : 0);
    Severity severity = severity(book, kind);
    Long nextReceiptAtMillis = book.inbound().nextReceiptAtMillis();
    Double daysOfCover = daysOfCover(book);
    decisions.add(
        new Decision.Warn(
            new LowStockWarning(
                book.key() + "#" + number,
                state,
                severity,
                kind,
                book.key(),
                book.onHand().units(),
                0,
                book.inbound().onOrder(),
                book.position(),
                book.threshold().units(),
                book.threshold().clearUnits(),
                daysOfCover,
                daysOfCover == null ? null : atMillis + Math.round(daysOfCover * DAY_MILLIS),
                nextReceiptAtMillis,
                raisedAtMillis,
                state == State.RESOLVED ? atMillis : null,
                sequence,
                causedBy,
                message(book, state, kind))));
    return book.with(
        new WarningState(
            number,
            state == State.RESOLVED
                ? null
                : new WarningState.Open(
                    kind,
                    severity,
                    sequence,
                    raisedAtMillis,
                    book.threshold().units(),
                    nextReceiptAtMillis)));
  }

  private static @Nullable Double daysOfCover(Book book) {
    if (!(book.demandPerDay() > 0)) {
      return null;
    }
    double days = Math.max(0, book.available()) / book.demandPerDay();
    return days <= MOST_DAYS_OF_COVER ? days : null;
  }

  private static String message(Book book, State state, Kind kind) {
    if (state == State.RESOLVED) {
      return "%s is back to %d available".formatted(book.key(), book.available());
    }
    String onOrder =
        book.inbound().onOrder() > 0 ? ", %d on order".formatted(book.inbound().onOrder()) : "";
    return switch (kind) {
      case LOW ->
          "%s is low: %d available at a threshold of %d%s"
              .formatted(book.key(), book.available(), book.threshold().units(), onOrder);
      case OUT_OF_STOCK -> "%s is out of stock%s".formatted(book.key(), onOrder);
      case NEGATIVE ->
          "%s is oversold: %d on hand%s".formatted(book.key(), book.onHand().units(), onOrder);
    };
  }
}
