package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookExplanation;
import io.github.inventorystreams.event.ReviewOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The explanation of a book: what it knows, in the order in which it happened. */
public final class Explanation {
  private Explanation() {}

  /**
   * The story of a book up to its newest event.
   *
   * @param closed the days that have left the window
   * @param lastReview how it ended, or {@code null} before the first
   */
  public static BookExplanation of(
      Book book,
      SalesDays closed,
      BookArchive archive,
      @Nullable ReviewOutcome lastReview,
      Bookkeeper bookkeeper) {
    CountIdentity base = book.onHand().base();
    return new BookExplanation(
        book.key(),
        book.newestMillis(),
        book.onHand().opened(),
        book.onHand().units(),
        base == null
            ? null
            : new BookExplanation.Base(base.countedAtMillis(), base.source(), base.eventId()),
        book.reserved().units(),
        book.inbound().onOrder(),
        book.position(),
        book.inbound().requests().stream().mapToLong(Inbound.Request::quantity).sum(),
        openLines(book.inbound()),
        new BookExplanation.Threshold(
            book.threshold().units(),
            book.threshold().clearUnits(),
            book.threshold().setUnits() != null,
            book.threshold().reorderPointUnits()),
        warnings(book),
        pastWarnings(book),
        book.lastReview().demandPerDay(),
        lastReview,
        book.reviewAtMillis() == Book.NO_REVIEW ? null : book.reviewAtMillis(),
        PlanningNotes.of(new BookChange(book, archive), bookkeeper.netReturns()),
        movements(book, archive),
        history(
            closed.followedBy(bookkeeper.daysUntil(book, book.newestMillis(), archive)),
            bookkeeper.calendar()));
  }

  private static List<BookExplanation.OrderLine> openLines(Inbound inbound) {
    return inbound.lines().stream()
        .filter(line -> inbound.open(line) > 0)
        .map(
            line ->
                new BookExplanation.OrderLine(
                    line.poNumber(),
                    line.line(),
                    line.ordered(),
                    line.received(),
                    inbound.open(line),
                    line.expectedAtMillis()))
        .toList();
  }

  private static List<BookExplanation.OpenWarning> warnings(Book book) {
    return book.warning().open().stream()
        .map(
            open ->
                new BookExplanation.OpenWarning(
                    book.key() + "#" + open.number(),
                    open.kind(),
                    open.severity(),
                    open.sequence(),
                    open.raisedAtMillis(),
                    open.raisedAvailableUnits(),
                    open.thresholdUnits()))
        .toList();
  }

  private static List<BookExplanation.PastWarning> pastWarnings(Book book) {
    return book.warning().past().stream()
        .map(
            past ->
                new BookExplanation.PastWarning(
                    book.key() + "#" + past.number(),
                    past.kind(),
                    past.raisedAtMillis(),
                    past.raisedAvailableUnits(),
                    past.thresholdUnits(),
                    past.resolvedAtMillis(),
                    past.resolvedAvailableUnits()))
        .toList();
  }

  private static List<BookExplanation.Movement> movements(Book book, BookArchive archive) {
    Set<JournalEntry> live = Collections.newSetFromMap(new IdentityHashMap<>());
    List<JournalEntry> entries = new ArrayList<>(book.journal().all(book.key(), archive));
    live.addAll(Journal.live(entries));
    entries.removeIf(entry -> entry.kind() == JournalEntry.Kind.TAKEN_BACK);
    entries.sort(Timeline.IN_TIME);
    OpeningBalance anchor = book.onHand().anchor();
    long units = anchor.units();
    List<BookExplanation.Movement> movements = new ArrayList<>(entries.size());
    for (JournalEntry entry : entries) {
      boolean counts = live.contains(entry);
      boolean known = entry.atMillis() >= anchor.atMillis();
      if (known && counts) {
        units = entry.count() != null ? entry.quantity() : units + entry.stockDelta();
      }
      movements.add(
          new BookExplanation.Movement(
              entry.atMillis(),
              entry.kind().name(),
              entry.quantity(),
              !counts && entry.kind() != JournalEntry.Kind.CORRECTION,
              known ? units : null));
    }
    return movements;
  }

  private static List<BookExplanation.Day> history(SalesDays days, LocalDays calendar) {
    List<BookExplanation.Day> history = new ArrayList<>(days.count());
    for (int i = 0; i < days.count(); i++) {
      long day = days.firstEpochDay() + i;
      history.add(
          new BookExplanation.Day(
              LocalDate.ofEpochDay(day),
              days.demand()[i],
              // A zone that was moved can show an hour twice.
              Math.min(1, (double) days.inStockMillis()[i] / calendar.lengthMillis(day))));
    }
    return history;
  }
}
