package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockLevel;
import io.github.inventorystreams.stock.warning.LastReview;
import io.github.inventorystreams.stock.warning.Threshold;
import io.github.inventorystreams.stock.warning.WarningState;

/**
 * All that is known of one SKU at one location.
 *
 * @param onHand the stock and the count that it rests on
 * @param reserved what is promised to customers' orders
 * @param inbound what was requested and ordered and has not come yet
 * @param threshold when the stock is low
 * @param warning where its warnings stand
 * @param days the sales of the days that can still change
 * @param daysStale whether their in-stock time is to be made anew from the journal, because
 *     something has happened before the newest event
 * @param journal what was applied inside the window
 * @param newestMillis the latest event time seen
 * @param lastReview what the last review expects
 * @param levelSequence the sequence of the last published level
 * @param overrides what forecasts and orders see otherwise than it is booked
 * @param reviewAtMillis when the next review is due; {@link #NO_REVIEW} as long as no clock runs
 */
public record Book(
    BookKey key,
    OnHand onHand,
    Reserved reserved,
    Inbound inbound,
    Threshold threshold,
    WarningState warning,
    SalesDays days,
    boolean daysStale,
    Journal journal,
    long newestMillis,
    LastReview lastReview,
    long levelSequence,
    PlanningOverrides overrides,
    long reviewAtMillis) {

  /** No review is due at any time. */
  public static final long NO_REVIEW = Long.MAX_VALUE;

  /** A book before its first event. */
  public static Book empty(BookKey key, Threshold threshold, long reviewAtMillis) {
    return new Book(
        key,
        OnHand.NOTHING,
        Reserved.NOTHING,
        Inbound.NOTHING,
        threshold,
        WarningState.NEVER,
        SalesDays.NONE,
        false,
        Journal.EMPTY,
        Long.MIN_VALUE,
        LastReview.NONE,
        0,
        PlanningOverrides.NOTHING,
        reviewAtMillis);
  }

  /** What a customer could buy now. */
  public long available() {
    return onHand.units() - reserved.units();
  }

  /** On hand and on order, less what is promised: the figure that orders are decided on. */
  public long position() {
    return available() + inbound.onOrder();
  }

  /** When the book has something to do next: its review or the end of a reservation. */
  public long dueAtMillis() {
    return Math.min(reviewAtMillis, reserved.nextExpiryMillis());
  }

  /** The same book with its next review at another time. */
  public Book reviewedNextAt(long newReviewAtMillis) {
    return with(inbound, warning, levelSequence, newReviewAtMillis);
  }

  /**
   * The same book with what was published of it: its warnings and the sequence of its last level.
   */
  public Book published(WarningState lastWarning, long lastLevelSequence) {
    return with(inbound, lastWarning, lastLevelSequence, reviewAtMillis);
  }

  /** The same book with something else on its way. */
  public Book expecting(Inbound other) {
    return with(other, warning, levelSequence, reviewAtMillis);
  }

  private Book with(
      Inbound otherInbound,
      WarningState otherWarning,
      long otherLevelSequence,
      long otherReviewAtMillis) {
    return new Book(
        key,
        onHand,
        reserved,
        otherInbound,
        threshold,
        otherWarning,
        days,
        daysStale,
        journal,
        newestMillis,
        lastReview,
        otherLevelSequence,
        overrides,
        otherReviewAtMillis);
  }

  /** How much memory it takes, about, in bytes. */
  public long approximateBytes() {
    return 700L
        + 50L * journal.tail().size()
        + 16L * days.count()
        + 250L * (inbound.requests().size() + inbound.lines().size());
  }

  /**
   * The level as published, with the current sequence. What a review has only asked for is not on
   * order yet: the supplier's desk may have to let it wait.
   */
  public StockLevel level() {
    return new StockLevel(
        key,
        onHand.units(),
        reserved.units(),
        inbound.ordered(),
        available() + inbound.ordered(),
        newestMillis,
        levelSequence);
  }
}
