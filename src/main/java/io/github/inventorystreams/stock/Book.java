package io.github.inventorystreams.stock;

import io.github.inventorystreams.event.BookKey;
import io.github.inventorystreams.event.StockLevel;

/**
 * All that is known of one SKU at one location.
 *
 * @param onHand the stock and the count that it rests on
 * @param inbound what was requested and ordered and has not come yet
 * @param threshold when the stock is low
 * @param warning the state of its low-stock warning
 * @param days the sales of the days that can still change
 * @param journal what was applied inside the window
 * @param newestMillis the latest event time seen
 * @param demandPerDay the rate of the last forecast, units; 0 before the first review
 * @param levelSequence the sequence of the last published level
 * @param reviewAtMillis when the next review is due; {@link #NO_REVIEW} as long as no clock runs
 */
public record Book(
    BookKey key,
    OnHand onHand,
    Inbound inbound,
    Threshold threshold,
    WarningState warning,
    SalesDays days,
    Journal journal,
    long newestMillis,
    double demandPerDay,
    long levelSequence,
    long reviewAtMillis) {

  /** No review is due at any time. */
  public static final long NO_REVIEW = Long.MAX_VALUE;

  /** A book before its first event. */
  public static Book empty(BookKey key, Threshold threshold, long reviewAtMillis) {
    return new Book(
        key,
        OnHand.NOTHING,
        Inbound.NOTHING,
        threshold,
        WarningState.NEVER,
        SalesDays.NONE,
        Journal.EMPTY,
        Long.MIN_VALUE,
        0,
        0,
        reviewAtMillis);
  }

  /** What a customer could buy now. */
  public long available() {
    return onHand.units();
  }

  /** On hand and on order, less what is promised: the figure that orders are decided on. */
  public long position() {
    return onHand.units() + inbound.onOrder();
  }

  Book with(OnHand newOnHand, Inbound newInbound) {
    return new Book(
        key,
        newOnHand,
        newInbound,
        threshold,
        warning,
        days,
        journal,
        newestMillis,
        demandPerDay,
        levelSequence,
        reviewAtMillis);
  }

  Book with(SalesDays newDays, Journal newJournal, long newNewestMillis) {
    return new Book(
        key,
        onHand,
        inbound,
        threshold,
        warning,
        newDays,
        newJournal,
        newNewestMillis,
        demandPerDay,
        levelSequence,
        reviewAtMillis);
  }

  Book with(WarningState newWarning) {
    return new Book(
        key,
        onHand,
        inbound,
        threshold,
        newWarning,
        days,
        journal,
        newestMillis,
        demandPerDay,
        levelSequence,
        reviewAtMillis);
  }

  Book with(Threshold newThreshold, double newDemandPerDay) {
    return new Book(
        key,
        onHand,
        inbound,
        newThreshold,
        warning,
        days,
        journal,
        newestMillis,
        newDemandPerDay,
        levelSequence,
        reviewAtMillis);
  }

  /** The same book with its next review at another time. */
  public Book reviewedNextAt(long newReviewAtMillis) {
    return new Book(
        key,
        onHand,
        inbound,
        threshold,
        warning,
        days,
        journal,
        newestMillis,
        demandPerDay,
        levelSequence,
        newReviewAtMillis);
  }

  Book nextLevel() {
    return new Book(
        key,
        onHand,
        inbound,
        threshold,
        warning,
        days,
        journal,
        newestMillis,
        demandPerDay,
        levelSequence + 1,
        reviewAtMillis);
  }

  /** The level as published, with the current sequence. */
  public StockLevel level() {
    return new StockLevel(
        key, onHand.units(), 0, inbound.onOrder(), position(), newestMillis, levelSequence);
  }
}
