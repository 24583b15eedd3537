package io.github.inventorystreams.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recent story of one SKU at one location, for people who ask why its stock is what it is.
 *
 * @param asOfMillis the latest event time that the book has seen
 * @param opened whether there was a first count or restock, so that its stock means something
 * @param base the count that the stock rests on, or {@code null} if nobody has counted
 * @param requested units proposed to the supplier and not answered yet
 * @param lines open lines of purchase orders
 * @param warnings those that are not resolved
 * @param pastWarnings the last few that are, the newest last
 * @param forecastPerDay units a day, of the last forecast; 0 before the first
 * @param lastReview how the last review ended, or {@code null} before the first
 * @param nextReviewAtMillis {@code null} if nothing makes one due
 * @param notes where planning sees more than the figures say, a sentence each
 * @param movements what the book remembers of single events, in event time
 * @param history demand and in-stock share of each local day, up to the newest event
 */
public record BookExplanation(
    BookKey book,
    long asOfMillis,
    boolean opened,
    long onHand,
    @Nullable Base base,
    long reserved,
    long onOrder,
    long position,
    long requested,
    List<OrderLine> lines,
    Threshold threshold,
    List<OpenWarning> warnings,
    List<PastWarning> pastWarnings,
    double forecastPerDay,
    @Nullable ReviewOutcome lastReview,
    @Nullable Long nextReviewAtMillis,
    List<String> notes,
    List<Movement> movements,
    List<Day> history) {

  public BookExplanation {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
    pastWarnings = List.copyOf(pastWarnings);
    notes = List.copyOf(notes);
    movements = List.copyOf(movements);
    history = List.copyOf(history);
  }

  /** The effective stock count. */
  public record Base(long countedAtMillis, String source, String eventId) {}

  /**
   * A line of a purchase order on which units are open.
   *
   * @param expectedAtMillis when they should come, or {@code null} if nobody knows
   */
  public record OrderLine(
      String poNumber,
      int line,
      long ordered,
      long received,
      long open,
      @Nullable Long expectedAtMillis) {}

  /**
   * The threshold at which the stock is low.
   *
   * @param fixed whether a setting gives the units; otherwise the last review's reorder point does
   * @param reorderPoint units of the last review, 0 before the first
   */
  public record Threshold(long units, long clearUnits, boolean fixed, long reorderPoint) {}

  /**
   * A warning that is over.
   *
   * @param kind the last one
   * @param raisedAvailable units available when it was raised
   * @param threshold units, as last published
   * @param resolvedAvailable units available when it was resolved
   */
  public record PastWarning(
      String warningId,
      LowStockWarning.Kind kind,
      long raisedAtMillis,
      long raisedAvailable,
      long threshold,
      long resolvedAtMillis,
      long resolvedAvailable) {}

  /**
   * A warning that is not resolved.
   *
   * @param raisedAvailable units available when it was raised
   * @param threshold units, as last published
   */
  public record OpenWarning(
      String warningId,
      LowStockWarning.Kind kind,
      LowStockWarning.Severity severity,
      int sequence,
      long raisedAtMillis,
      long raisedAvailable,
      long threshold) {}

  /**
   * One event.
   *
   * @param type as in the event; {@code DAMAGED_RETURN} and {@code FINAL_RESTOCK} tell themselves
   *     apart
   * @param quantity as in the event; of a count what was counted
   * @param takenBack whether a correction has taken it back, so that it moved nothing
   * @param onHand the stock after it, by what is known now; {@code null} if it lies before what the
   *     book still knows singly
   */
  public record Movement(
      long atMillis, String type, long quantity, boolean takenBack, @Nullable Long onHand) {}

  /**
   * A local day.
   *
   * @param demand units wanted, sold or not
   * @param inStockShare how much of the whole day a customer could buy, 0 to 1; of the last day, as
   *     far as it is known
   */
  public record Day(LocalDate date, long demand, double inStockShare) {}
}
