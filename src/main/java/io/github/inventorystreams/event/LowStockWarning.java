package io.github.inventorystreams.event;

import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a warning, from raised to resolved under one id.
 *
 * @param warningId {@code sku@location#n}, the same from RAISED to RESOLVED
 * @param clearThreshold available stock at which it resolves
 * @param daysOfCover how long the available stock lasts at the forecast rate; {@code null} without
 *     a forecast, or if it is more than a hundred years; {@code expectedStockoutAtMillis} likewise
 * @param sequence rises by 1 within the warning
 * @param causedBy the id of the event that brought this step, or {@code null} if it was a review or
 *     a setting
 * @param proposed those of the units on order that wait for somebody's approval: nobody delivers
 *     them before
 * @param supplierId the usual supplier by the settings, or {@code null} if none is set
 * @param lifecycle whether the SKU is still bought
 */
public record LowStockWarning(
    String warningId,
    State state,
    Severity severity,
    Kind kind,
    BookKey book,
    long onHand,
    long reserved,
    long onOrder,
    long position,
    long threshold,
    long clearThreshold,
    @Nullable Double daysOfCover,
    @Nullable Long expectedStockoutAtMillis,
    @Nullable Long nextReceiptAtMillis,
    long raisedAtMillis,
    @Nullable Long resolvedAtMillis,
    int sequence,
    @Nullable String causedBy,
    String message,
    long proposed,
    @Nullable String supplierId,
    Lifecycle lifecycle) {

  /** The same with units that wait for an approval. */
  public LowStockWarning withProposed(long units) {
    return with(units, supplierId, lifecycle);
  }

  /** The same with what the settings of its SKU say. */
  public LowStockWarning of(@Nullable String usualSupplierId, Lifecycle ofSku) {
    return with(proposed, usualSupplierId, ofSku);
  }

  private LowStockWarning with(long units, @Nullable String supplier, Lifecycle ofSku) {
    return new LowStockWarning(
        warningId,
        state,
        severity,
        kind,
        book,
        onHand,
        reserved,
        onOrder,
        position,
        threshold,
        clearThreshold,
        daysOfCover,
        expectedStockoutAtMillis,
        nextReceiptAtMillis,
        raisedAtMillis,
        resolvedAtMillis,
        sequence,
        causedBy,
        message,
        units,
        supplier,
        ofSku);
  }

  /** A step in the life of a warning. */
  public enum State {
    RAISED,
    ESCALATED,
    UPDATED,
    RESOLVED
  }

  /** The urgency of a warning. */
  public enum Severity {
    INFO,
    WARNING,
    CRITICAL
  }

  /**
   * The kind of a warning. The first three are steps of one warning about the stock, the lesser
   * evil first; each of the others is a warning of its own.
   */
  public enum Kind {
    LOW,
    OUT_OF_STOCK,
    NEGATIVE,
    /** By the forecast the stock ends before the next receipt. */
    PROJECTED_STOCKOUT,
    /** An order line has not come on its day. */
    LATE_SUPPLY,
    /** There is, or will be once all has come that is on order, far more than will sell soon. */
    OVERSTOCK,
    /** It is needed, and limits that contradict each other leave no order that could be placed. */
    NOT_ORDERABLE,
    /** Sales go on over days on which the book has nothing: it is wrong, and is to be counted. */
    BOOK_BELOW_SALES,
    /** An event far outside all that was seen waits for a person. */
    IMPLAUSIBLE
  }
}
